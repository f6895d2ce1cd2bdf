import { ERROR_CODE } from '../../answer/error-code';
import { writtenIn } from '../measure/written-in';
import { inWords, refusal } from '../refusal';
import type { OperationLimit } from './asked-operation';

export interface MaxAliasesOptions {
  /** Most aliases in a document, and in what it asks when its fragments are spelled out. */
  readonly aliases: number;
}

/**
 * Refuses very many aliases: by them one field is asked many times, and each must be planned. As often as fragments spread them, for
 * ten within ten within ten are a thousand, which took 40 seconds to plan.
 */
export function maxAliases({ aliases: most }: MaxAliasesOptions): OperationLimit {
  return ({ document, measure, question }) => {
    const asked = Math.max(writtenIn(document).aliases, measure.aliases);
    if (asked <= most) return null;
    const aliases = inWords(asked);
    return refusal(question, {
      code: ERROR_CODE.TOO_MANY_ALIASES,
      message: {
        en: `The document has ${aliases.en} aliases; the limit is ${most}. Ask for many companies by one field, or in several requests.`,
        fr: `Le document a ${aliases.fr} alias; la limite est de ${most}. Demandez plusieurs entreprises par un seul champ, ou en plusieurs requêtes.`,
        es: `El documento tiene ${aliases.es} alias; el límite es ${most}. Pida muchas empresas con un solo campo, o en varias solicitudes.`,
      },
    });
  };
}
