import { ERROR_CODE } from '../../answer/error-code';
import { inWords, refusal } from '../refusal';
import type { OperationLimit } from './asked-operation';

export interface MaxIdentifiersOptions {
  /** Most companies that one request asks about, by all its fields together. */
  readonly identifiers: number;
}

/** Refuses a batch that is too long, be it one list or many. */
export function maxIdentifiers({ identifiers }: MaxIdentifiersOptions): OperationLimit {
  const most = inWords(identifiers);
  return ({ measure, question }) => {
    if (measure.identifiers <= identifiers) return null;
    const asked = inWords(measure.identifiers);
    return refusal(question, {
      code: ERROR_CODE.BATCH_SIZE,
      message: {
        en: `The request asks about ${asked.en} companies; the limit is ${most.en}. Split the list over several requests.`,
        fr: `La requête porte sur ${asked.fr} entreprises; la limite est de ${most.fr}. Répartissez la liste sur plusieurs requêtes.`,
        es: `La solicitud pregunta por ${asked.es} empresas; el límite es ${most.es}. Divida la lista en varias solicitudes.`,
      },
    });
  };
}
