/** Lists and objects within one another, of which no input type needs ten: what reads them calls itself for each, and runs out of stack. */
const MOST_LEVELS = 100;

/**
 * What keeps a JSON value from being read in one way only.
 *
 * `BEYOND_DOUBLES`: it has a number that no IEEE 754 double can hold. `1e999` is read as Infinity, which JSON then writes as `null`; such a
 * value and one with `null` in its place would have the same hash. `TOO_DEEP`: more than 100 levels.
 */
export type JsonFault = 'BEYOND_DOUBLES' | 'TOO_DEEP';

/** Null of a value without a fault. */
export function jsonFault(json: unknown): JsonFault | null {
  let level: readonly unknown[] = [json];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_LEVELS) return 'TOO_DEEP';
    const below: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'number' && !Number.isFinite(value)) return 'BEYOND_DOUBLES';
      if (typeof value !== 'object' || value === null) continue;
      for (const inner of Object.values(value)) below.push(inner);
    }
    level = below;
  }
  return null;
}
