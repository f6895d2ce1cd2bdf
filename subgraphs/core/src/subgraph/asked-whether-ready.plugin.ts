import type { ApolloServerPlugin } from '@apollo/server';
import { asksForNothing } from './asks-for-nothing';

/**
 * A question for nothing but `__typename` asks whether the subgraph can answer: it is answered once the database has been reached,
 * and fails when that cannot be.
 */
export function askedWhetherReady(ready: () => Promise<void>): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation }) => {
        if (operation && asksForNothing(operation)) await ready();
      },
    }),
  };
}
