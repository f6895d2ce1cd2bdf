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
import { firstValidationError, MOST_VALIDATION_ERRORS } from '../answer/first-validation-error.plugin';
import { outOfTime } from '../answer/out-of-time.plugin';
import { honestAnswer } from '../answer/honest-answer.plugin';
import { localizedErrors } from '../answer/localized-errors.plugin';
import { knownOperation } from '../answer/known-operation.plugin';
import { publicError } from '../answer/public-error';
import { announcedIn } from '../audit/announce';
import { auditedAnswer, type Audit } from '../audit/audited-answer.plugin';
import { cachedAnswer } from '../caching/cached-answer.plugin';
import type { Limits } from '../limits/limits';
import { operationLimits } from '../limits/operation/operation-limits';
import { limitedOperation } from '../limits/operation/limited-operation.plugin';
import { maxTokens } from '../limits/operation/max-tokens.plugin';
import type { RateLimiter } from '../limits/rate/rate-limiter';
import type { QuestionTurns } from '../limits/turns/question-turns';
import { witnessed } from '../audit/witness/witnessed';
import { decidedConditions } from '../planning/decided-conditions';
import { untoldSelections } from '../planning/untold-selections';
import { withExecutor, type ExecuteAsked, type Executor } from '../planning/with-executor';
import { notedOperation } from '../observing/noted-operation.plugin';
import { programStates } from '../program-state/program-states.plugin';
import type { ProgramWatch } from '../program-state/program-watch';
import type { Question } from '../question/question';
import type { CarrierDocuments } from '../trusted-documents/carrier-documents';
import type { TrustedDocuments } from '../trusted-documents/trusted-documents';
import { unknownDocument } from '../trusted-documents/unknown-document.plugin';
import type { ReceiptSigner } from '../receipt/receipt-signer';
import { receiptedAnswer } from '../receipt/receipted-answer';

export interface AnsweringOptions {
  /** Where every question is kept before its answer leaves; null while access control is off. Closed by whoever opened it. */
  readonly audit: Audit | null;
  /** Signs what is answered of companies to a question that is kept; null for no receipts. */
  readonly receipts: ReceiptSigner | null;
  readonly limits: Limits;
  /** Counts what callers ask. */
  readonly rates: RateLimiter;
  /** Whose turn it is. */
  readonly turns: QuestionTurns;
  /** The registered operations. */
  readonly documents: TrustedDocuments;
  readonly carrierDocuments: CarrierDocuments;
  /** In production the schema tells of itself to few. */
  readonly isProduction: boolean;
  readonly logger: Logger;
}

export interface AnsweringParts {
  readonly gateway: ApolloGateway;
  /** Plans and executes, over the gateway's supergraph. */
  readonly execute: ExecuteAsked;
  readonly watch: ProgramWatch;
}

/** GraphQL as callers meet it: parsed, validated, planned and executed by the gateway, answered by our rules. */
export function apolloServer(
  { gateway, execute, watch }: AnsweringParts,
  { audit, receipts, limits, rates, turns, documents, carrierDocuments, isProduction, logger }: AnsweringOptions,
): ApolloServer<Question> {
  const planned = untoldSelections(decidedConditions(execute));
  const executor: Executor = audit
    ? witnessed(planned, announcedIn(audit, logger))
    : async (asked) => (await planned(asked)).result;
  return new ApolloServer<Question>({
    gateway: withExecutor(gateway, executor),
    logger,
    csrfPrevention: true,
    // To whom, the limits say.
    introspection: true,
    hideSchemaDetailsFromClientErrors: isProduction,
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: MOST_VALIDATION_ERRORS },
    persistedQueries: { cache: documents, ttl: null },
    formatError: publicError,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [
      knownOperation(),
      localizedErrors(),
      unknownDocument(),
      maxTokens(limits),
      firstValidationError(),
      honestAnswer(logger),
      programStates(watch),
      limitedOperation({
        limits: operationLimits({ limits, documents, carrierDocuments, isProduction }),
        maxCost: limits.cost,
        rates,
        turns,
        hideSuggestions: isProduction,
      }),
      outOfTime(),
      cachedAnswer(),
      notedOperation(),
      // After what adds errors: the entry tells of them, and the receipt is of exactly what leaves.
      ...(audit ? [auditedAnswer(audit, logger, receipts ? receiptedAnswer(receipts) : undefined)] : []),
      // None of these may act on what the environment says, nor load from or report to anywhere.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
