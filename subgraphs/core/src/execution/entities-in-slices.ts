import { GraphQLError, type ExecutionResult } from 'graphql';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { SLICE } from '../concurrently';
import type { EntitiesSelection } from './entities-selection';

type Variables = Readonly<Record<string, unknown>>;
type Result = ExecutionResult<Record<string, unknown>>;

/** An operation for entities. */
export interface AskedEntities {
  readonly selection: EntitiesSelection;
  readonly variables: Variables;
  /** How long the request waits for them, in milliseconds; absent if that is unknown. */
  readonly timeLeftMs?: number | undefined;
}

/** The representations of an operation that are more than are resolved at once; null where they are not. */
export function manyRepresentations(selection: EntitiesSelection | null, variables: Variables = {}): unknown[] | null {
  const asked = selection && variables[selection.variable];
  return Array.isArray(asked) && asked.length > SLICE ? asked : null;
}

/**
 * Resolves many entities a slice at a time, so that the process answers others between them. An operation for thousands, executed in one go,
 * keeps every other request waiting for as long as it takes.
 *
 * @param execute executes the operation for some of them
 */
export async function entitiesInSlices(
  { selection, variables, timeLeftMs = Number.POSITIVE_INFINITY }: AskedEntities,
  representations: readonly unknown[],
  execute: (variables: Variables) => Promise<Result>,
): Promise<Result> {
  const end = performance.now() + timeLeftMs;
  const entities: unknown[] = [];
  const errors: GraphQLError[] = [];
  while (entities.length < representations.length) {
    const from = entities.length;
    if (from > 0) await nextTurn();
    // The gateway no longer waits for this response; to go on would only delay the next requests.
    if (performance.now() > end) return { errors: [waitsNoLonger()] };
    const slice = representations.slice(from, from + SLICE);
    const result = await execute({ ...variables, [selection.variable]: slice });
    const resolved = result.data?.[selection.responseKey];
    if (!Array.isArray(resolved) || resolved.length !== slice.length) return result;
    // One by one: as arguments of a call there could be too many.
    for (const entity of resolved) entities.push(entity);
    for (const error of result.errors ?? []) errors.push(moved(error, from));
  }
  return { data: { [selection.responseKey]: entities }, ...(errors.length > 0 && { errors }) };
}

/** An error of a slice, with the place that its entity has among all. */
function moved(error: GraphQLError, by: number): GraphQLError {
  const [field, index, ...rest] = error.path ?? [];
  if (by === 0 || field === undefined || typeof index !== 'number') return error;
  const { message, nodes = null, source = null, positions = null, originalError = null, extensions } = error;
  const path = [field, index + by, ...rest];
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions });
}

function waitsNoLonger(): GraphQLError {
  return new GraphQLError('The time for the answer is over.', { extensions: { code: 'TIMEOUT' } });
}
