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
  // What a representation requires may be large, its key is not: only those of one key are compared in full.
  if (new Set(asked.map(shortKey)).size === asked.length) return null;
  const positions = new Map<string, number>();
  const representations: unknown[] = [];
  const positionOf = asked.map((representation) => {
    const text = JSON.stringify(representation);
    const known = positions.get(text);
    if (known !== undefined) return known;
    positions.set(text, representations.length);
    return representations.push(representation) - 1;
  });
  if (representations.length === asked.length) return null;
  return { representations, spread: (result) => spread(result, positionOf, representations.length) };
}

/** The scalars of a representation, its type and key among them: equal for equal representations. */
function shortKey(representation: unknown): string {
  const values = typeof representation === 'object' && representation !== null ? Object.values(representation) : [];
  return values.map((value) => (typeof value === 'object' && value !== null ? '' : String(value))).join('\n');
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

/** Each place gets an object of its own, for the gateway merges later answers into them: the first the answer, the others copies. */
function copies(entities: readonly unknown[], positionOf: readonly number[]): unknown[] {
  const given = new Set<number>();
  const texts = new Map<number, string>();
  return positionOf.map((position) => {
    const entity = entities[position];
    if (!given.has(position)) {
      given.add(position);
      return entity;
    }
    const text = texts.get(position) ?? JSON.stringify(entity);
    texts.set(position, text);
    return JSON.parse(text);
  });
}

function atEveryPosition(error: GraphQLFormattedError, positionOf: readonly number[]): GraphQLFormattedError[] {
  const [field, position, ...rest] = error.path ?? [];
  if (field !== '_entities' || typeof position !== 'number') return [error];
  return positionOf.flatMap((sent, index) => (sent === position ? [{ ...error, path: [field, index, ...rest] }] : []));
}
