import { ERROR_CODE } from '../../answer/error-code';
import { writtenIn } from '../measure/written-in';
import { refusal } from '../refusal';
import type { OperationLimit } from './asked-operation';

export interface MaxDirectivesOptions {
  /** Most directives in a document. */
  readonly directives: number;
}

/** Refuses very many directives: each is a condition that the plan must carry. */
export function maxDirectives({ directives: most }: MaxDirectivesOptions): OperationLimit {
  return ({ document, question }) => {
    const { directives } = writtenIn(document);
    if (directives <= most) return null;
    return refusal(question, {
      code: ERROR_CODE.TOO_MANY_DIRECTIVES,
      message: {
        en: `The document has ${directives} directives; the limit is ${most}. Leave out what is not asked instead of skipping it.`,
        fr: `Le document a ${directives} directives; la limite est de ${most}. Omettez ce qui n’est pas demandé au lieu de l’exclure par une directive.`,
        es: `El documento tiene ${directives} directivas; el límite es ${most}. Omita lo que no pide en vez de excluirlo con directivas.`,
      },
    });
  };
}
