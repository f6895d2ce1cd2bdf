import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { ERROR_CODE } from './error-code';

/**
 * Refuses a request that does not say which of its operations to run, or asks for a kind of operation that there is none of; the
 * Apollo gateway would call either a fault of its own.
 */
export function knownOperation(): ApolloServerPlugin<BaseContext> {
  return {
    requestDidStart: async ({ request: asked }) => {
      // Clients that always send the field leave it empty where they mean none.
      if (asked.operationName === '') delete asked.operationName;
      return {
        didResolveOperation: async ({ operation, request, schema }) => {
          if (operation && schema.getRootType(operation.operation)) return;
          throw new GraphQLError(whatIsWrong(operation?.operation, request.operationName), {
            extensions: { code: ERROR_CODE.OPERATION_RESOLUTION_FAILURE, http: { status: 400 } },
          });
        },
      };
    },
  };
}

function whatIsWrong(kind: string | undefined, operationName: string | undefined): string {
  if (kind) return `There is no ${kind} here: ask with a query.`;
  return operationName
    ? 'The document has no operation of the name given in operationName.'
    : 'The document has several operations: name one in operationName.';
}
