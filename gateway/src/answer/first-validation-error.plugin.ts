import type { ApolloServerPlugin, BaseContext } from '@apollo/server';

/** Errors after which graphql-js stops to validate a document: a few lines must not be answered by pages of errors. */
export const MOST_VALIDATION_ERRORS = 1;

/** Leaves out what graphql-js adds when it stops: that there were too many errors, beside the one that counts. */
export function firstValidationError(): ApolloServerPlugin<BaseContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response: { body } }) => {
        if (body.kind !== 'single') return;
        const [first, ...more] = body.singleResult.errors ?? [];
        if (first?.extensions?.['code'] !== 'GRAPHQL_VALIDATION_FAILED' || more.length === 0) return;
        body.singleResult.errors = [first];
      },
    }),
  };
}
