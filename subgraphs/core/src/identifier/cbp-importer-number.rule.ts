import { EIN_PREFIXES } from './ein-prefixes';
import type { IdentifierProblem } from './identifier-check';
import { identifierProblem } from './identifier-problem';
import { identifierProblems } from './identifier-problems';
import { dropSeparators } from './normalize';
import type { SchemeRule } from './scheme-rule';

function suffixProblem(): IdentifierProblem {
  return identifierProblem('WRONG_SUFFIX', cbpImporterNumberRule, {
    en: 'the two characters after the IRS number are never the letters O, I or Z. Check whether 0, 1 or 2 is meant.',
    fr: 'les deux caractères après le numéro de l’IRS ne sont jamais les lettres O, I ou Z. Vérifiez s’il s’agit de 0, 1 ou 2.',
    es: 'los dos caracteres después del número del IRS nunca son las letras O, I o Z. Verifique si se trata de 0, 1 o 2.',
  });
}

/**
 * The importer of record number. It has three forms, none with a check digit; without separators they are told apart thus:
 * - nine digits are always read as NNN-NN-NNNN, a social security number, hence as personal data. An IRS number whose suffix was
 *   left off looks the same; taking it for a person's is the safe mistake.
 * - nine digits and a suffix with a letter are NN-NNNNNNNXX, an IRS number, so its prefix must be one that the IRS gives out.
 * - eleven digits are either NN-NNNNNNNNN (IRS number and a suffix of digits) or YYDDPP-NNNNN (assigned by CBP: year, district and
 *   port). The two cannot be told apart, and any eleven digits can be the second: they are accepted, and compared as written.
 * Source: BMSI, 'CF5106 Information' (importer number formats).
 */
export const cbpImporterNumberRule: SchemeRule = {
  name: { en: 'CBP importer number', fr: 'Numéro d’importateur du CBP', es: 'Número de importador del CBP' },
  shape: {
    en: 'NN-NNNNNNNXX (IRS number and suffix), NNN-NN-NNNN or YYDDPP-NNNNN',
    fr: 'NN-NNNNNNNXX (numéro de l’IRS et suffixe), NNN-NN-NNNN ou YYDDPP-NNNNN',
    es: 'NN-NNNNNNNXX (número del IRS y sufijo), NNN-NN-NNNN o YYDDPP-NNNNN',
  },
  normalize: dropSeparators,
  foreign: /[^A-Z0-9]/u,
  hasLength: (count) => count === 9 || count === 11,
  form: /^\d{9}(?:[A-Z0-9]{2})?$/,
  check: (value) => {
    const [prefix, suffix] = [value.slice(0, 2), value.slice(9)];
    if (/[OIZ]/.test(suffix)) return suffixProblem();
    if (/[A-Z]/.test(suffix) && !EIN_PREFIXES.has(prefix)) {
      return identifierProblems.prefix(cbpImporterNumberRule, prefix);
    }
    return null;
  },
  country: () => 'US',
};
