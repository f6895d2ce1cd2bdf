import type { Language, Localized } from '@aeo-hub/core/language';
import { getOperationAST, parse, type GraphQLFormattedError } from 'graphql';
import { ERROR_CODE, type ErrorCode } from '../answer/error-code';
import type { NoAnswer } from './no-answer';
import { askedFields } from './asked-fields';

/**
 * The errors of a call that a subgraph did not answer: one for each field that it was asked for, so that no null in the response is
 * taken for a value. Paths are as the subgraph would write them. No hosts, drivers or causes.
 *
 * @param title of the subgraph
 */
export function unavailableErrors(
  title: Localized,
  state: NoAnswer['state'],
  query: string,
  language: Language,
): GraphQLFormattedError[] {
  const isUncertain = isMutation(query);
  const message = (isUncertain ? uncertain(title) : unavailable(title))[language];
  const code = isUncertain ? ERROR_CODE.SUBGRAPH_UNAVAILABLE : unavailableCode(state);
  const fields = askedFields(query);
  return fields.map((field) => ({
    message,
    path: [field],
    extensions: { code },
  }));
}

/** The code of the error of a field whose subgraph did not answer. */
export function unavailableCode(state: NoAnswer['state']): ErrorCode {
  return state === 'LATE' ? ERROR_CODE.TIMEOUT : ERROR_CODE.SUBGRAPH_UNAVAILABLE;
}

/** The message of the error of a field whose subgraph did not answer. @param title of the subgraph */
export function unavailable(title: Localized): Localized {
  return {
    en: `${title.en} did not answer in time. Its silence says nothing about a company. Ask again in a moment.`,
    fr: `${title.fr} n’a pas répondu à temps. Son silence ne dit rien d’une entreprise. Posez à nouveau la question dans un instant.`,
    es: `${title.es} no respondió a tiempo. Su silencio no dice nada de una empresa. Vuelva a preguntar en un momento.`,
  };
}

/** The mutation may have been recorded, and the gateway does not send it again by itself. */
function uncertain(title: Localized): Localized {
  return {
    en: `${title.en} did not answer in time. Whether it was recorded is not known. Send the same again in a moment: what is on record is not recorded twice.`,
    fr: `${title.fr} n’a pas répondu à temps. On ne sait pas si l’enregistrement a eu lieu. Renvoyez la même demande dans un instant : ce qui est enregistré ne l’est pas deux fois.`,
    es: `${title.es} no respondió a tiempo. No se sabe si quedó registrado. Vuelva a enviar lo mismo en un momento: lo que consta no se registra dos veces.`,
  };
}

function isMutation(query: string): boolean {
  return getOperationAST(parse(query, { noLocation: true }))?.operation === 'mutation';
}
