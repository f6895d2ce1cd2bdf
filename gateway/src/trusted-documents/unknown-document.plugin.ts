import type { ApolloServerPlugin } from '@apollo/server';
import type { Question } from '../question/question';

/** Of Apollo’s clients, which then send the document along with its hash. */
const NOT_FOUND = 'PERSISTED_QUERY_NOT_FOUND';

/** A hash that no document is registered by is the caller’s mistake; the server would answer it with 200. */
export function unknownDocument(): ApolloServerPlugin<Question> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response, errors = [] }) => {
        if (errors.some(({ extensions }) => extensions['code'] === NOT_FOUND)) response.http.status = 400;
      },
    }),
  };
}
