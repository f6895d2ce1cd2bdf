import { ERROR_CODE } from '../../answer/error-code';
import { refusal } from '../refusal';
import type { OperationLimit } from './asked-operation';

export interface MaxListDepthOptions {
  /** Most lists within one another. */
  readonly listDepth: number;
}

/**
 * Refuses lists within lists within lists: programs name their arrangements and arrangements their program, so that a few lines could
 * else ask for more rows than there is memory.
 */
export function maxListDepth({ listDepth: most }: MaxListDepthOptions): OperationLimit {
  return ({ measure: { lists }, question }) => {
    if (lists <= most) return null;
    return refusal(question, {
      code: ERROR_CODE.QUERY_TOO_DEEP,
      message: {
        en: `The query asks for lists within lists ${lists} deep; the limit is ${most}. Ask for the inner ones in a query of their own.`,
        fr: `La requête demande des listes imbriquées sur ${lists} niveaux; la limite est de ${most}. Demandez les listes intérieures dans une requête à part.`,
        es: `La consulta pide listas anidadas en ${lists} niveles; el límite es ${most}. Pida las interiores en una consulta aparte.`,
      },
    });
  };
}
