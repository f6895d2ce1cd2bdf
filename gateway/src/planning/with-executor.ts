import type { ApolloGateway } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { ExecutedOperation } from '../execution/execute-operation';
import type { Question } from '../question/question';

/** A gateway as Apollo's server uses it. */
export type Gateway = ApolloServerOptionsWithGateway<Question>['gateway'];

/** Plans and executes one operation, as Apollo's server asks for it. */
export type Executor = ApolloGateway['executor'];

/** An operation as Apollo's server hands it over. */
export type Asked = Parameters<Executor>[0];

/** Plans and executes one operation, and returns the client's response and the canonical one. */
export type ExecuteAsked = (asked: Asked) => Promise<ExecutedOperation>;

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
