import { traced } from '@aeo-hub/core/tracing';
import { GraphQLError, type ExecutionResult, type FormattedExecutionResult } from 'graphql';
import { ERROR_CODE } from '../answer/error-code';
import { incompleteMessage } from '../answer/incomplete-message';
import type { ResponseKeys } from '../canonical/response-keys';
import type { Question } from '../question/question';
import type { NamedSubgraph } from '../supergraph/named-subgraph';
import { ownValue, setOwn, type AnsweredObject } from './answered-object';
import type { CalledFields } from './called-fields';
import type { ReportMissing } from './completion';
import { ErrorPlaces } from './error-places';
import type { PlannedOperation } from './planned-operation';
import type { Call } from './step';

/** Asks a subgraph. */
export type AskSubgraph = (
  subgraph: NamedSubgraph,
  call: Call,
  question: Question,
) => Promise<FormattedExecutionResult<AnsweredObject>>;

export interface OperationAsked {
  /** As the client gave them; they are what the operation allows. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly question: Question;
  readonly ask: AskSubgraph;
}

/** The result of an operation. */
export interface ExecutedOperation {
  /** The client's response. */
  readonly result: ExecutionResult<AnsweredObject, AnsweredObject>;
  /** All that the subgraphs returned, under the keys of the canonical document. */
  readonly canonical: CanonicalResponse;
}

export interface CanonicalResponse {
  readonly data: AnsweredObject | null;
  /** With paths through `data`. */
  readonly errors: readonly GraphQLError[];
  /** Null: nothing was executed. */
  readonly keys: ResponseKeys | null;
}

/** The result of an operation that is refused as a whole. */
export function notExecuted(errors: readonly GraphQLError[]): ExecutedOperation {
  return { result: { errors }, canonical: { data: null, errors, keys: null } };
}

/** Calls the subgraphs by the plan, and makes the client's response from theirs. */
export async function executeOperation(
  { supergraph, step, introspect, shape, canonical }: PlannedOperation,
  { variables, question, ask }: OperationAsked,
): Promise<ExecutedOperation> {
  return traced('gateway.execute', async () => {
    const data: AnsweredObject = {};
    const askNamed = (call: Call) => ask(supergraph.subgraphNamed(call.subgraph), call, question);
    const execution = {
      data,
      errors: [] as GraphQLError[],
      callErrors: new Map<GraphQLError, CalledFields>(),
      unknownEntities: new Map<AnsweredObject, readonly CalledFields[]>(),
      notAsked: new Map<AnsweredObject, readonly CalledFields[]>(),
      variables: underCanonicalNames(variables, canonical.variables),
      ask: askNamed,
    };
    await step?.(execution, { path: [], objects: [data] });
    const shaped = shape(data, {
      introspected: introspect?.(variables) ?? {},
      unknownEntities: execution.unknownEntities,
      notAsked: execution.notAsked,
      errors: new ErrorPlaces(execution.errors, execution.callErrors),
      reportMissing: reportMissing(question),
    });
    const result = { data: shaped.data, ...(shaped.errors.length > 0 && { errors: shaped.errors }) };
    return { result, canonical: { data, errors: execution.errors, keys: canonical.keys } };
  });
}

function underCanonicalNames(
  given: Readonly<Record<string, unknown>>,
  names: ReadonlyMap<string, string>,
): AnsweredObject {
  const variables: AnsweredObject = {};
  for (const [canonical, name] of names) {
    if (Object.hasOwn(given, name)) setOwn(variables, canonical, ownValue(given, name));
  }
  return variables;
}

/** To ask again can help only where a subgraph did not answer. */
function reportMissing({ course, language }: Pick<Question, 'course' | 'language'>): ReportMissing {
  return (part, path, detail) => {
    const isTransient = part === 'UNKNOWN' && course.subgraphs.some(([, state]) => state !== 'OK');
    return new GraphQLError(incompleteMessage(isTransient)[language], {
      path: [...path],
      originalError: new Error(detail),
      extensions: { code: ERROR_CODE.ANSWER_INCOMPLETE },
    });
  };
}
