import { ERROR_CODE } from '../../answer/error-code';
import { rootFields } from '../../question/root-fields';
import { refusal } from '../refusal';
import type { OperationLimit } from './asked-operation';

export interface MaxRootFieldsOptions {
  /** Most fields at the root of an operation, those in fragments included. */
  readonly rootFields: number;
}

/** Refuses very many fields at the root: each is a question of its own, whatever it is called. */
export function maxRootFields({ rootFields: most }: MaxRootFieldsOptions): OperationLimit {
  return ({ document, operation, question }) => {
    const asked = rootFields(document, operation).length;
    if (asked <= most) return null;
    return refusal(question, {
      code: ERROR_CODE.TOO_MANY_ROOT_FIELDS,
      message: {
        en: `The operation has ${asked} fields at its root; the limit is ${most}. Ask for many companies by one field, or in several requests.`,
        fr: `L’opération a ${asked} champs à sa racine; la limite est de ${most}. Demandez plusieurs entreprises par un seul champ, ou en plusieurs requêtes.`,
        es: `La operación tiene ${asked} campos en su raíz; el límite es ${most}. Pida muchas empresas con un solo campo, o en varias solicitudes.`,
      },
    });
  };
}
