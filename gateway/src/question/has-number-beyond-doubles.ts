/**
 * Whether a JSON value has a number that no IEEE 754 double can hold: `1e999` is read as Infinity, which JSON then writes as `null`.
 * Such a value and one with `null` in its place would have the same hash.
 */
export function hasNumberBeyondDoubles(json: unknown): boolean {
  if (typeof json === 'number') return !Number.isFinite(json);
  return typeof json === 'object' && json !== null && Object.values(json).some(hasNumberBeyondDoubles);
}
