import type { CallerRow } from '../the-table';
import type { TableRecord } from '../world/records';

/** A refused row must be that of an identifier that nobody knows, byte for byte, but for the identifier that was asked. */
export function expectToldAlike(
  told: unknown,
  unknown: unknown,
  { name }: Pick<TableRecord, 'name'>,
  { who }: CallerRow,
): void {
  expect(`${who}, ${name}: ${withoutAsked(told)}`).toBe(`${who}, ${name}: ${withoutAsked(unknown)}`);
}

/** An answer as it was sent, with the values of the identifiers asked taken out. */
export function withoutAsked(told: unknown): string {
  return JSON.stringify(told, (key, value: unknown) =>
    key === 'identifier' && typeof value === 'object' ? { ...value, value: 'ASKED' } : value,
  );
}
