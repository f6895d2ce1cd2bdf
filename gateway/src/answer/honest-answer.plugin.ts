import type { RequestEnvelope } from '@aeo-hub/core/subgraph';
import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import { addressedError } from './addressed-error';
import { ERROR_CODE } from './error-code';
import { isMasked } from './public-error';

/**
 * Sees to it that a response says what is wrong with it: every error carries the id of the question, and what is masked, or missing though
 * no subgraph reported an error, is logged under that id.
 */
export function honestAnswer(logger: Logger): ApolloServerPlugin<RequestEnvelope> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue: { requestId } }) => {
        for (const error of errors) {
          const { code, serviceName } = error.extensions;
          const err = error.originalError ?? error;
          if (code === ERROR_CODE.ANSWER_INCOMPLETE)
            logger.warn({ requestId, path: error.path, err }, 'incomplete answer');
          if (!isMasked(code, serviceName !== undefined)) continue;
          logger.error({ requestId, subgraph: serviceName, path: error.path, err }, 'masked error');
        }
      },
      willSendResponse: async ({ response: { body }, contextValue }) => {
        if (body.kind !== 'single' || !body.singleResult.errors) return;
        body.singleResult.errors = body.singleResult.errors.map((error) => addressedError(error, contextValue));
      },
    }),
  };
}
