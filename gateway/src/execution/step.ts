import type { FormattedExecutionResult, GraphQLError } from 'graphql';
import type { AnsweredObject } from './answered-object';
import type { CalledFields } from './called-fields';

/** What one subgraph is asked by one step. */
export interface Call {
  readonly subgraph: string;
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** One question on its way through its plan. */
export interface Execution {
  /** What the subgraphs have returned so far. */
  readonly data: AnsweredObject;
  /** With paths through `data`. */
  readonly errors: GraphQLError[];
  /** Those of `errors` that are about a whole call, or about all it asked for of one object: they explain these fields there and no others. */
  readonly callErrors: Map<GraphQLError, CalledFields>;
  /** Objects of `data` that a subgraph was asked about and has not, and the fields that it was asked for. */
  readonly unknownEntities: Map<AnsweredObject, readonly CalledFields[]>;
  /** Objects of `data` that a subgraph could not be asked about, because what it requires of them is missing. */
  readonly notAsked: Map<AnsweredObject, readonly CalledFields[]>;
  /** As the client gave them, under the canonical names. */
  readonly variables: Readonly<Record<string, unknown>>;
  ask(call: Call): Promise<FormattedExecutionResult<AnsweredObject>>;
}

/** The objects that a step adds to, and the path that they are all at. */
export interface Place {
  readonly path: readonly string[];
  readonly objects: readonly AnsweredObject[];
}

/** A part of a plan: calls subgraphs, and adds what they return. It reports failures in `errors`; it does not throw. */
export type Step = (execution: Execution, place: Place) => Promise<void>;
