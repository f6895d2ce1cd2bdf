import type { Language, Localized } from '@aeo-hub/core/language';
import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODE } from '../answer/error-code';
import { askedFields } from './asked-fields';
import { subgraphTitle } from './subgraph-title';

/**
 * What a caller is told when a subgraph gave no answer: one error for each field that it was asked for, so that a null in the
 * answer is never taken for a no. Paths are as the subgraph would write them. Nothing of hosts, drivers or causes.
 */
export function unavailableErrors(subgraph: string, query: string, language: Language): GraphQLFormattedError[] {
  const message = unavailable(subgraph)[language];
  const fields = askedFields(query);
  return fields.map((field) => ({
    message,
    path: [field],
    extensions: { code: ERROR_CODE.SUBGRAPH_UNAVAILABLE },
  }));
}

function unavailable(subgraph: string): Localized {
  const title = subgraphTitle(subgraph);
  return {
    en: `${title.en} did not answer in time. Its silence says nothing about a company. Ask again in a moment.`,
    fr: `${title.fr} n’a pas répondu à temps. Son silence ne dit rien d’une entreprise. Posez à nouveau la question dans un instant.`,
    es: `${title.es} no respondió a tiempo. Su silencio no dice nada de una empresa. Vuelva a preguntar en un momento.`,
  };
}
