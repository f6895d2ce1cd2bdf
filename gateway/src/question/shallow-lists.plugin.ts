import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { ERROR_CODE } from '../answer/error-code';
import { listDepth } from './list-depth';

/** Sites and their validations below memberships below companies are four; nothing that a client needs lies deeper. */
const DEEPEST_LISTS = 4;

/**
 * Refuses a query in which more than `DEEPEST_LISTS` lists lie within one another. Programs name their arrangements and
 * arrangements their program, so that a few lines could else ask for more rows than there is memory. No validation rule: Apollo
 * Server gives whatever a rule says the code GRAPHQL_VALIDATION_FAILED.
 */
export function shallowLists(): ApolloServerPlugin<BaseContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation }) => {
        if (!operation || listDepth(schema, document, operation) <= DEEPEST_LISTS) return;
        throw new GraphQLError(
          `The query asks for lists within lists more than ${DEEPEST_LISTS} deep. Ask for the inner ones in a query of their own.`,
          { nodes: operation, extensions: { code: ERROR_CODE.QUERY_TOO_DEEP, http: { status: 400 } } },
        );
      },
    }),
  };
}
