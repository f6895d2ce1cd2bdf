import type { RequestEnvelope } from '@aeo-hub/core/subgraph';
import type { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import { honestAnswer } from '../answer/honest-answer.plugin';
import { knownOperation } from '../answer/known-operation.plugin';
import { publicError } from '../answer/public-error';
import { shallowLists } from '../question/shallow-lists.plugin';

/** GraphQL as callers meet it: parsed, validated, planned and executed by the gateway, answered by our rules. */
export function apolloServer(gateway: ApolloGateway, logger: Logger): ApolloServer<RequestEnvelope> {
  return new ApolloServer<RequestEnvelope>({
    gateway,
    logger,
    csrfPrevention: true,
    introspection: true,
    persistedQueries: false,
    formatError: publicError,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [
      knownOperation(),
      shallowLists(),
      honestAnswer(logger),
      // None of these may act on what the environment says, nor load from or report to anywhere.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
