import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { ERROR_CODE } from './error-code';

/** Refuses a request that does not say which of its operations to run; the Apollo gateway would call that a fault of its own. */
export function knownOperation(): ApolloServerPlugin<BaseContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation, request }) => {
        if (operation) return;
        const message = request.operationName
          ? 'The document has no operation of the name given in operationName.'
          : 'The document has several operations: name one in operationName.';
        throw new GraphQLError(message, {
          extensions: { code: ERROR_CODE.OPERATION_RESOLUTION_FAILURE, http: { status: 400 } },
        });
      },
    }),
  };
}
