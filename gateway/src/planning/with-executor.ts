import type { ApolloGateway } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { Question } from '../question/question';

/** A gateway as Apollo's server uses it. */
export type Gateway = ApolloServerOptionsWithGateway<Question>['gateway'];

/** Plans and executes one operation. */
export type Executor = ApolloGateway['executor'];

/** A gateway whose operations are executed by `executor` instead of its own. */
export function withExecutor(gateway: ApolloGateway, executor: Executor): Gateway {
  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: async () => gateway.stop(),
    load: async (options) => {
      await gateway.load(options);
      return { executor };
    },
  };
}
