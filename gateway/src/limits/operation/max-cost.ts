import { ERROR_CODE } from '../../answer/error-code';
import { inWords, refusal } from '../refusal';
import type { OperationLimit } from './asked-operation';

export interface MaxCostOptions {
  /** Most points that an answer may be expected to have: identifiers times what is selected below them. */
  readonly cost: number;
}

/** Refuses a question whose answer would be too large: aliases, lists and fragments all count. */
export function maxCost({ cost }: MaxCostOptions): OperationLimit {
  const most = inWords(cost);
  return ({ measure: { points }, question }) => {
    if (points <= cost) return null;
    const asked = inWords(points);
    return refusal(question, {
      code: ERROR_CODE.QUERY_TOO_COSTLY,
      message: {
        en: `The answer would cost ${asked.en} points; the limit is ${most.en}. Ask for fewer companies at a time, for recognitions in one country, or for fewer fields.`,
        fr: `La réponse coûterait ${asked.fr} points; la limite est de ${most.fr}. Demandez moins d’entreprises à la fois, les reconnaissances dans un seul pays, ou moins de champs.`,
        es: `La respuesta costaría ${asked.es} puntos; el límite es ${most.es}. Pida menos empresas a la vez, los reconocimientos en un solo país, o menos campos.`,
      },
    });
  };
}
