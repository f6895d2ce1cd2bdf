import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { INTERNAL_MESSAGE } from './internal-message';
import { isInternal } from './is-internal';
import type { RequestContext } from './request-context';

/**
 * Logs a subgraph's own faults under the id of the question, and tells callers no more than that there was one. An error that
 * many parts of an answer share, as those of one batch do, is logged once.
 */
export function internalErrors(logger: Logger): ApolloServerPlugin<RequestContext> {
  return {
    contextCreationDidFail: async ({ error }) => logger.error({ err: error }, 'no context could be made'),
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue: { requestId, clientId = null } }) => {
        const internal = errors.filter(({ extensions }) => isInternal(extensions['code']));
        for (const [err, [first, ...rest]] of byCause(internal)) {
          logger.error({ requestId, clientId, path: first?.path, parts: 1 + rest.length, err }, 'unexpected error');
        }
      },
      willSendResponse: async ({ response: { body }, contextValue: { language } }) => {
        if (body.kind !== 'single' || !body.singleResult.errors) return;
        body.singleResult.errors = body.singleResult.errors.map((error) => masked(error, INTERNAL_MESSAGE[language]));
      },
    }),
  };
}

function byCause(errors: readonly GraphQLError[]): ReadonlyMap<Error, readonly GraphQLError[]> {
  const groups = new Map<Error, GraphQLError[]>();
  for (const error of errors) {
    const cause = error.originalError ?? error;
    const alike = groups.get(cause);
    if (alike) alike.push(error);
    else groups.set(cause, [error]);
  }
  return groups;
}

function masked(error: GraphQLFormattedError, message: string): GraphQLFormattedError {
  const code = error.extensions?.['code'];
  return isInternal(code) ? { ...error, message, extensions: { code } } : error;
}
