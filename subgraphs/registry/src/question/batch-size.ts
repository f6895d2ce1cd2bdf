import type { Localized } from '@aeo-hub/core/language';
import type { RequestContext } from '@aeo-hub/core/subgraph';
import { GraphQLError } from 'graphql';

/** The most identifiers that one question may name. */
export const LARGEST_BATCH = 5_000;

const WRONG_SIZE: Localized = {
  en: `Ask for 1 to ${LARGEST_BATCH} identifiers at a time; split a longer list.`,
  fr: `Demandez de 1 à ${LARGEST_BATCH} identifiants à la fois; divisez une liste plus longue.`,
  es: `Pregunte por 1 a ${LARGEST_BATCH} identificadores a la vez; divida una lista más larga.`,
};

/** @throws GraphQLError BATCH_SIZE when a batch is empty or too large. */
export function assertBatchSize(batch: readonly unknown[], { language }: RequestContext): void {
  if (batch.length >= 1 && batch.length <= LARGEST_BATCH) return;
  throw new GraphQLError(WRONG_SIZE[language], { extensions: { code: 'BATCH_SIZE' } });
}
