import { traced } from '@aeo-hub/core/tracing';
import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import type { Question } from '../question/question';
import type { NamedSubgraph } from '../supergraph/subgraph-sources';
import type { AnsweredObject } from './answered-object';
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

/**
 * Asks the subgraphs what the plan says, and makes the answer of what they say. Of what is missing though no subgraph told why,
 * `extensions.valueCompletion` tells, as of the gateway's own executor.
 */
export async function executeOperation(
  { supergraph, step, introspect, shape }: PlannedOperation,
  { variables, question, ask }: OperationAsked,
): Promise<ExecutionResult<AnsweredObject, AnsweredObject>> {
  return traced('gateway.execute', async () => {
    const said: AnsweredObject = introspect ? introspect(variables) : {};
    const askNamed = (call: Call) => ask(supergraph.subgraphNamed(call.subgraph), call, question);
    const execution = { data: said, errors: [], variables, ask: askNamed };
    await step?.(execution, { path: [], objects: [said] });
    const { data, errors } = shape(said);
    if (execution.errors.length > 0) return { errors: execution.errors, data };
    return errors.length > 0 ? { data, extensions: { valueCompletion: errors } } : { data };
  });
}
