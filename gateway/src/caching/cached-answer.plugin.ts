import type { ApolloServerPlugin } from '@apollo/server';
import type { Question } from '../question/question';
import { entityTag } from './entity-tag';
import { asksPublicRegister } from '../question/public-register';

/** Nothing that may tell of a company is kept by anybody on the way. */
export const NO_STORE = 'no-store';
/** May be kept, and is to be asked about each time: what the register says may change with the day. */
const REVALIDATED = 'public, no-cache';

/**
 * Says what may be kept of an answer: the public register's, asked by GET, whole and without an error. Everything else is `no-store`,
 * which the door has said already. Of how the programs answered, which every answer tells beside, the tag says nothing.
 */
export function cachedAnswer(): ApolloServerPlugin<Question> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ request, document, operation, response, contextValue }) => {
        if (request.http?.method !== 'GET' || !document || operation?.operation !== 'query') return;
        if (response.body.kind !== 'single' || response.body.singleResult.errors !== undefined) return;
        if ((response.http.status ?? 200) !== 200 || !asksPublicRegister(document, operation)) return;
        response.http.headers.set('cache-control', REVALIDATED);
        response.http.headers.set('etag', entityTag(response.body.singleResult.data, contextValue.language));
      },
    }),
  };
}
