import type { CallerRow } from '../the-table';
import type { TableRecord } from '../world/records';

type Named = Pick<TableRecord, 'name'>;

/** A refused answer must be that to an identifier that nobody knows, byte for byte, but for the identifier that was asked. */
export function expectToldAlike(
  told: unknown,
  unknown: unknown,
  { name }: Named,
  { who }: Pick<CallerRow, 'who'>,
): void {
  expect(`${who}, ${name}: ${withoutAsked(told)}`).toBe(`${who}, ${name}: ${withoutAsked(unknown)}`);
}

/** Compares as text first: what is told of hundreds of records is too much to be compared value by value. */
export function expectTold(told: unknown, expected: unknown, { name }: Named, { who }: Pick<CallerRow, 'who'>): void {
  if (JSON.stringify(told) === JSON.stringify(expected)) return;
  expect({ who, name, told }).toEqual({ who, name, told: expected });
}

/** An answer as it was sent, with the values of the identifiers asked taken out, and what is said of these values by themselves. */
export function withoutAsked(told: unknown): string {
  return JSON.stringify(told, (key, value: unknown) =>
    key === 'identifier' && typeof value === 'object' ? { ...value, value: 'ASKED', warning: null } : value,
  );
}
