import { ERROR_CODE } from '../../answer/error-code';
import { refusal } from '../refusal';
import type { OperationLimit } from './asked-operation';

export interface MaxDepthOptions {
  /** Most fields within one another, those in fragments included. */
  readonly depth: number;
}

/** Refuses what lies deeper than the planner and the subgraphs should have to follow. */
export function maxDepth({ depth: most }: MaxDepthOptions): OperationLimit {
  return ({ measure: { depth }, question }) => {
    if (depth <= most) return null;
    return refusal(question, {
      code: ERROR_CODE.QUERY_TOO_DEEP,
      message: {
        en: `The query is ${depth} fields deep; the limit is ${most}. Ask for the inner ones in a query of their own.`,
        fr: `La requête a une profondeur de ${depth} champs; la limite est de ${most}. Demandez les champs intérieurs dans une requête à part.`,
        es: `La consulta tiene ${depth} campos de profundidad; el límite es ${most}. Pida los interiores en una consulta aparte.`,
      },
    });
  };
}
