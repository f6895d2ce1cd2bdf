import { GraphQLError } from 'graphql';
import type { AddedSelections } from '../canonical/canonical-document';
import { ERROR_CODE } from '../answer/error-code';
import { executeOperation, notExecuted, type AskSubgraph } from '../execution/execute-operation';
import type { PlannedOperation } from '../execution/planned-operation';
import { rateHeaders } from '../limits/rate/rate-headers';
import type { RateLimiter } from '../limits/rate/rate-limiter';
import { rateMessage } from '../limits/rate/rate-message';
import { refusal } from '../limits/refusal';
import { overload } from '../limits/turns/overload';
import { Overloaded } from '../limits/turns/turns';
import { coercedVariables } from '../question/coerced-variables';
import type { Question } from '../question/question';
import { TimeLimitError, withinTimeLimit } from '../subgraph-call/within-time-limit';
import type { TrustedDocuments } from '../trusted-documents/trusted-documents';
import type { AskedOperation, Plans } from './plans';
import type { ExecuteAsked } from './with-executor';

export interface PlannedApartOptions {
  readonly plans: Plans;
  readonly rates: RateLimiter;
  readonly documents: TrustedDocuments;
  readonly ask: AskSubgraph;
  /** What is selected besides what clients select. */
  readonly added: AddedSelections;
}

/**
 * Executes operations that are planned beside everything else. What is new is counted to its caller first: a few lines with ever new
 * aliases are ever new plans, and each may take a second. What is refused is told so, and nothing of it is executed.
 */
export function plannedApart(options: PlannedApartOptions): ExecuteAsked {
  const { plans, ask, added } = options;
  return async (asked) => {
    const question = asked.context as Question;
    const { errors } = coercedVariables(asked, { language: question.language, hideSuggestions: true });
    if (errors) return notExecuted(errors);
    const { document, queryHash, request } = asked;
    const operationName = request.operationName ?? null;
    const operation = {
      key: `${queryHash} ${operationName ?? ''}`,
      document,
      operationName,
      added,
      objects: objectsOf(question),
    };
    const planned = plans.known(operation) ?? (await newlyPlanned(operation, question, options));
    if (planned instanceof GraphQLError) return notExecuted([planned]);
    return executeOperation(planned, { variables: request.variables ?? {}, question, ask });
  };
}

/** The plan, or why its asker has none. */
async function newlyPlanned(
  operation: AskedOperation,
  question: Question,
  options: PlannedApartOptions,
): Promise<PlannedOperation | GraphQLError> {
  const refused = await overShare(question, options);
  if (refused) return refused;
  // What comes too late for this question is there for the next.
  const making = withinTimeLimit(question.budget.leftForStep(), () => options.plans.make(operation));
  return making.catch((error: unknown) => {
    if (error instanceof Overloaded || error instanceof TimeLimitError) return overload(question);
    throw error;
  });
}

/** Counts what is to be planned to whoever asks; registered documents to nobody, for there are only so many. */
async function overShare(question: Question, { rates, documents }: PlannedApartOptions): Promise<GraphQLError | null> {
  const { rateKey, operation } = question.course;
  if (!rateKey || (operation && documents.has(operation.hash))) return null;
  const key = { kind: 'PLANNING', name: `${rateKey.kind} ${rateKey.name}` } as const;
  const state = await rates.count(key, objectsOf(question));
  if (!state?.isExceeded) return null;
  const [message, headers] = [rateMessage(key.kind, state), rateHeaders(state)];
  return refusal(question, { status: 429, code: ERROR_CODE.RATE_LIMITED, message, headers });
}

function objectsOf({ course }: Question): number {
  return Math.max(course.measure?.objects ?? 0, 1);
}
