import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import { ERROR_CODE } from '../../answer/error-code';
import { coercedVariables, MOST_VARIABLE_ERRORS } from '../../question/coerced-variables';
import type { Question } from '../../question/question';
import { measureOperation } from '../measure/measure-operation';
import type { RateLimiter } from '../rate/rate-limiter';
import { rateHeaders } from '../rate/rate-headers';
import { rateMessage } from '../rate/rate-message';
import { refusal } from '../refusal';
import { overload } from '../turns/overload';
import type { QuestionTurns } from '../turns/question-turns';
import { Overloaded } from '../turns/turns';
import type { AskedOperation, OperationLimit } from './asked-operation';

type Asked = GraphQLRequestContextDidResolveOperation<Question>;

export interface LimitedOperationOptions {
  /** In the order in which they are asked; the first that refuses is heard. */
  readonly limits: readonly OperationLimit[];
  /** Most points that an answer may cost, as callers are told. */
  readonly maxCost: number;
  readonly rates: RateLimiter;
  readonly turns: QuestionTurns;
  /** Whether what is wrong with variables is said without suggestions from the schema. */
  readonly hideSuggestions: boolean;
}

/**
 * Measures an operation and refuses it when it is too much, before anything of it is executed; then counts it to its caller, and has it
 * wait for its turn. Tells in `extensions.cost` what it costs. No validation rules: Apollo Server gives whatever a rule says the code
 * GRAPHQL_VALIDATION_FAILED.
 */
export function limitedOperation(options: LimitedOperationOptions): ApolloServerPlugin<Question> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async (asked) => {
        const operation = askedOperation(asked, options.hideSuggestions);
        // What is no operation of ours is refused elsewhere.
        if (!operation) return;
        const { course } = asked.contextValue;
        course.measure = operation.measure;
        for (const limit of options.limits) throwAny(limit(operation));
        await countMore(operation, asked, options.rates);
        course.atEnd(await turnOf(operation, options.turns));
      },
      willSendResponse: async ({ contextValue: { course }, response }) => {
        if (!course.measure || response.body.kind !== 'single') return;
        const { identifiers, points } = course.measure;
        const cost = { identifiers: whole(identifiers), points: whole(points), limit: options.maxCost };
        const { singleResult } = response.body;
        singleResult.extensions = { ...singleResult.extensions, cost };
      },
    }),
  };
}

function askedOperation(
  { schema, document, operation, request, contextValue, queryHash }: Asked,
  hideSuggestions: boolean,
): AskedOperation | null {
  if (!operation || !schema.getRootType(operation.operation)) return null;
  const { coerced, errors } = coercedVariables(
    { schema, document, operation, request },
    { hideSuggestions, language: contextValue.language },
  );
  if (errors && errors.length > MOST_VARIABLE_ERRORS) {
    throwAny(tooManyErrors(contextValue, errors));
  }
  // What else is wrong with them the gateway says itself, and executes nothing.
  const toMeasure = { schema, document, operation, variables: coerced ?? {} };
  return { ...toMeasure, question: contextValue, measure: measureOperation(toMeasure), documentHash: queryHash };
}

function tooManyErrors(question: Question, errors: readonly GraphQLError[]): GraphQLError {
  const first = errors[0]?.message ?? '';
  return refusal(question, {
    code: ERROR_CODE.BAD_USER_INPUT,
    message: {
      en: `The variables have more than ${MOST_VARIABLE_ERRORS} faults. The first: ${first}`,
      fr: `Les variables ont plus de ${MOST_VARIABLE_ERRORS} fautes. La première : ${first}`,
      es: `Las variables tienen más de ${MOST_VARIABLE_ERRORS} faltas. La primera: ${first}`,
    },
  });
}

/** One was counted when the request came, before it was known what it asks. */
async function countMore(
  { measure, question }: AskedOperation,
  { response }: Asked,
  rates: RateLimiter,
): Promise<void> {
  const { rateKey: key } = question.course;
  // Without a token questions are counted.
  if (measure.identifiers <= 1 || key?.kind !== 'CALLER') return;
  const state = await rates.count(key, measure.identifiers - 1);
  if (!state) return;
  const headers = rateHeaders(state);
  for (const [name, value] of Object.entries(headers)) response.http.headers.set(name, value);
  if (!state.isExceeded) return;
  const message = rateMessage(key.kind, state);
  throw refusal(question, { status: 429, code: ERROR_CODE.RATE_LIMITED, message, headers });
}

async function turnOf({ measure, question }: AskedOperation, turns: QuestionTurns): Promise<() => void> {
  try {
    return await turns.weigh(measure.points);
  } catch (error) {
    if (!(error instanceof Overloaded)) throw error;
    throw overload(question);
  }
}

function whole(count: number): number {
  return Math.min(count, Number.MAX_SAFE_INTEGER);
}

function throwAny(refused: GraphQLError | null): void {
  if (refused) throw refused;
}
