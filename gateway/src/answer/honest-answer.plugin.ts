import type { RequestEnvelope } from '@aeo-hub/core/subgraph';
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { addressedError } from './addressed-error';
import { ERROR_CODE } from './error-code';
import { INCOMPLETE_MESSAGE } from './incomplete-message';
import { isMasked } from './public-error';

/**
 * Sees to it that an answer says what is wrong with it: every error carries the id of the question, what is masked is logged under
 * that id, and a part that is missing without an error gets one.
 */
export function honestAnswer(logger: Logger): ApolloServerPlugin<RequestEnvelope> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue: { requestId } }) => {
        for (const error of errors) {
          const { code, serviceName } = error.extensions;
          if (!isMasked(code, serviceName !== undefined)) continue;
          const err = error.originalError ?? error;
          logger.error({ requestId, subgraph: serviceName, path: error.path, err }, 'masked error');
        }
      },
      willSendResponse: async ({ response, contextValue }) => {
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        const { valueCompletion, ...extensions } = singleResult.extensions ?? {};
        const missing = missingParts(valueCompletion, contextValue);
        const errors = [...(singleResult.errors ?? []), ...missing];
        if (errors.length > 0) singleResult.errors = errors.map((error) => addressedError(error, contextValue));
        if (valueCompletion === undefined) return;
        logger.warn({ requestId: contextValue.requestId, paths: missing.map(({ path }) => path) }, 'incomplete answer');
        if (Object.keys(extensions).length > 0) singleResult.extensions = extensions;
        else delete singleResult.extensions;
      },
    }),
  };
}

/** The Apollo gateway nulls what is incomplete, and says so in an extension that no client reads. */
function missingParts(valueCompletion: unknown, { language }: RequestEnvelope): GraphQLFormattedError[] {
  const found: readonly unknown[] = Array.isArray(valueCompletion) ? valueCompletion : [];
  const message = INCOMPLETE_MESSAGE[language];
  const extensions = { code: ERROR_CODE.ANSWER_INCOMPLETE };
  return found.map((error) => {
    const path = error instanceof GraphQLError ? error.path : undefined;
    return path ? { message, path, extensions } : { message, extensions };
  });
}
