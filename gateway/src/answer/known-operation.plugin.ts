import type { Localized } from '@aeo-hub/core/language';
import type { RequestEnvelope } from '@aeo-hub/core/subgraph';
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { ERROR_CODE } from './error-code';

/**
 * Refuses a request that does not say which of its operations to run, or asks for a kind of operation that there is none of; the
 * Apollo gateway would call either a fault of its own.
 */
export function knownOperation(): ApolloServerPlugin<RequestEnvelope> {
  return {
    requestDidStart: async ({ request: asked }) => {
      // Clients that always send the field leave it empty where they mean none.
      if (asked.operationName === '') delete asked.operationName;
      return {
        didResolveOperation: async ({ operation, request, schema, contextValue }) => {
          if (operation && schema.getRootType(operation.operation)) return;
          throw new GraphQLError(whatIsWrong(operation?.operation, request.operationName)[contextValue.language], {
            extensions: { code: ERROR_CODE.OPERATION_RESOLUTION_FAILURE, http: { status: 400 } },
          });
        },
      };
    },
  };
}

function whatIsWrong(kind: string | undefined, operationName: string | undefined): Localized {
  if (kind) {
    return {
      en: `There is no ${kind} here: ask with a query.`,
      fr: `Le hub n’a pas d’opération du genre ${kind} : envoyez une requête (query).`,
      es: `El hub no tiene operaciones del tipo ${kind}: envíe una consulta (query).`,
    };
  }
  return operationName
    ? {
        en: 'The document has no operation of the name given in operationName.',
        fr: 'Le document n’a pas d’opération du nom donné dans operationName.',
        es: 'El documento no tiene una operación con el nombre dado en operationName.',
      }
    : {
        en: 'The document has several operations: name one in operationName.',
        fr: 'Le document a plusieurs opérations : nommez-en une dans operationName.',
        es: 'El documento tiene varias operaciones: nombre una en operationName.',
      };
}
