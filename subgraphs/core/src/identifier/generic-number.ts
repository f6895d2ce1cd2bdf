import type { Localized } from '../language';
import { GENERIC_RFCS } from './generic-rfcs';
import type { Identifier } from './identifier';
import type { SoftCheck } from './identifier-check';
import { PLACEHOLDERS } from './placeholder-numbers';

type Numbered = Pick<Identifier, 'scheme' | 'value'>;

/** True when the (normalized) number is of the right form and yet names no one company: a generic one, or a placeholder. */
export function isGeneric(identifier: Numbered): boolean {
  return genericWarning(identifier) !== null;
}

/** Says so, with the reason; null for a number that can name a company. */
export function genericWarning({ scheme, value }: Numbered): SoftCheck | null {
  const whose = GENERIC_RFCS.get(rfcIn(scheme, value) ?? '');
  if (whose) return { code: 'GENERIC_RFC', message: genericRfc(whose) };
  const placeholder = PLACEHOLDERS[scheme]?.find(({ form }) => form.test(value));
  return placeholder ? { code: 'PLACEHOLDER_NUMBER', message: placeholderNumber(placeholder.reason) } : null;
}

/** An RFC, also as a TIN behind its country. */
function rfcIn(scheme: Numbered['scheme'], value: string): string | null {
  if (scheme === 'RFC') return value;
  return scheme === 'TIN' && value.startsWith('MX') ? value.slice(2) : null;
}

function genericRfc({ en, fr, es }: Localized): Localized {
  return {
    en: `This is a generic RFC, for ${en}: it identifies no company and links nothing. Use another identifier.`,
    fr: `Il s’agit d’un RFC générique, pour ${fr} : il n’identifie aucune entreprise et ne relie rien. Utilisez un autre identifiant.`,
    es: `Es un RFC genérico, para ${es}: no identifica a ninguna empresa y no vincula nada. Use otro identificador.`,
  };
}

function placeholderNumber({ en, fr, es }: Localized): Localized {
  return {
    en: `This is a placeholder (${en}): it identifies no company and links nothing. Use another identifier.`,
    fr: `Il s’agit d’une valeur de remplissage (${fr}) : elle n’identifie aucune entreprise et ne relie rien. Utilisez un autre identifiant.`,
    es: `Es un valor de relleno (${es}): no identifica a ninguna empresa y no vincula nada. Use otro identificador.`,
  };
}
