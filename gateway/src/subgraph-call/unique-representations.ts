import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';

type Result = FormattedExecutionResult<Record<string, unknown>>;

/** An `_entities` call without repeats, and the way back to the order in which it was asked. */
export interface UniqueRepresentations {
  readonly representations: readonly unknown[];
  /** The answer as if every representation had been sent. */
  readonly spread: (result: Result) => Result;
}

/**
 * Sends each representation of an `_entities` call once: a batch that names one company twice would otherwise have it resolved
 * twice, in every subgraph. Null when there is no repeat.
 */
export function uniqueRepresentations(asked: readonly unknown[]): UniqueRepresentations | null {
  const positions = new Map<string, number>();
  const positionOf = asked.map((representation) => {
    const key = JSON.stringify(representation);
    const known = positions.get(key);
    if (known !== undefined) return known;
    positions.set(key, positions.size);
    return positions.size - 1;
  });
  if (positions.size === asked.length) return null;
  const first = new Map(positionOf.map((position, index) => [position, index] as const).toReversed());
  return {
    representations: Array.from({ length: positions.size }, (_, position) => asked[first.get(position) ?? 0]),
    spread: (result) => spread(result, positionOf, positions.size),
  };
}

function spread(result: Result, positionOf: readonly number[], sent: number): Result {
  const entities = result.data?.['_entities'];
  return {
    ...result,
    ...(Array.isArray(entities) &&
      entities.length === sent && { data: { ...result.data, _entities: copies(entities, positionOf) } }),
    ...(result.errors && { errors: result.errors.flatMap((error) => atEveryPosition(error, positionOf)) }),
  };
}

/** Each place gets an object of its own: the gateway merges later answers into them. */
function copies(entities: readonly unknown[], positionOf: readonly number[]): unknown[] {
  const texts = entities.map((entity) => JSON.stringify(entity));
  return positionOf.map((position) => JSON.parse(texts[position] ?? 'null'));
}

function atEveryPosition(error: GraphQLFormattedError, positionOf: readonly number[]): GraphQLFormattedError[] {
  const [field, position, ...rest] = error.path ?? [];
  if (field !== '_entities' || typeof position !== 'number') return [error];
  return positionOf.flatMap((sent, index) => (sent === position ? [{ ...error, path: [field, index, ...rest] }] : []));
}
