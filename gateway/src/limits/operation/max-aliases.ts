import { visit } from 'graphql';
import { ERROR_CODE } from '../../answer/error-code';
import { refusal } from '../refusal';
import type { OperationLimit } from './asked-operation';

export interface MaxAliasesOptions {
  /** Most aliases in a document. */
  readonly aliases: number;
}

/** Refuses very many aliases: by them one field is asked many times, and each must be planned. */
export function maxAliases({ aliases: most }: MaxAliasesOptions): OperationLimit {
  return ({ document, question }) => {
    let aliases = 0;
    visit(document, { Field: ({ alias }) => void (aliases += alias ? 1 : 0) });
    if (aliases <= most) return null;
    return refusal(question, {
      code: ERROR_CODE.TOO_MANY_ALIASES,
      message: {
        en: `The document has ${aliases} aliases; ${most} are allowed. Ask for many companies by one field, or in several requests.`,
        fr: `Le document a ${aliases} alias; ${most} sont permis. Demandez plusieurs entreprises par un seul champ, ou en plusieurs requêtes.`,
        es: `El documento tiene ${aliases} alias; se permiten ${most}. Pida muchas empresas con un solo campo, o en varias solicitudes.`,
      },
    });
  };
}
