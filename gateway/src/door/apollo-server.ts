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
import { auditedAnswer, type Audit } from '../audit/audited-answer.plugin';
import { witnessedGateway } from '../audit/witness/witnessed-gateway';
import type { Question } from '../question/question';
import { shallowLists } from '../question/shallow-lists.plugin';

/**
 * GraphQL as callers meet it: parsed, validated, planned and executed by the gateway, answered by our rules.
 *
 * @param audit where every question is kept; null for none
 */
export function apolloServer(gateway: ApolloGateway, audit: Audit | null, logger: Logger): ApolloServer<Question> {
  return new ApolloServer<Question>({
    gateway: audit ? witnessedGateway(gateway) : gateway,
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
      // After what adds errors: the entry tells of them.
      ...(audit ? [auditedAnswer(audit, logger)] : []),
      // None of these may act on what the environment says, nor load from or report to anywhere.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
