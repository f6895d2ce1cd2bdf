import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { ERROR_CODE } from '../answer/error-code';
import { rootFields } from './root-fields';

/** Whoever has more to ask asks for many at once, by one field. */
const MOST_ROOT_FIELDS = 50;

/** Refuses an operation with more than `MOST_ROOT_FIELDS` at its root: each is a question of its own, whatever it is called. */
export function fewRootFields(): ApolloServerPlugin<BaseContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation }) => {
        if (!operation || rootFields(document, operation).length <= MOST_ROOT_FIELDS) return;
        throw new GraphQLError(
          `The operation has more than ${MOST_ROOT_FIELDS} fields at its root. Ask for many companies by one field, or in several requests.`,
          { extensions: { code: ERROR_CODE.TOO_MANY_ROOT_FIELDS, http: { status: 400 } } },
        );
      },
    }),
  };
}
