import type { JsonObject } from '../exchanged';
import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import type { WorldHub } from '../hub/world-hub';
import type { CallerRow, MomentRow } from '../the-table';
import { numberOf, type TableRecord } from '../world/records';

/** What is told of one identifier. */
export type Row = JsonObject & { readonly outcome: string; readonly company: JsonObject | null };

export interface Rows {
  /** Of every record asked about, in its place. */
  readonly rows: readonly Row[];
  /** Of numbers of each program's kind that are nobody's. */
  readonly unknown: ReadonlyMap<ProgramCode, Row>;
}

const NO_ROW: Row = { outcome: 'MISSING', company: null };

/** What a caller is told of records, by one of their numbers, at a moment. @param selection of a CompanyLookup */
export async function lookUpRecords(
  hub: WorldHub,
  { caller }: Pick<CallerRow, 'caller'>,
  records: readonly TableRecord[],
  selection: string,
  { number = 'account', asOf = null }: { readonly number?: string; readonly asOf?: MomentRow['asOf'] | null } = {},
): Promise<Rows> {
  const asked = [
    ...records.map((record) => numberOf(number, record, record.program)),
    ...PROGRAM_CODES.map((program) => numberOf(number, null, program)),
  ];
  const query = `query ($asked: [IdentifierInput!]!, $asOf: AsOfInput) { companies(identifiers: $asked, asOf: $asOf) ${selection} }`;
  const { data, codes } = await hub.ask(caller, query, { asked, asOf });
  expect(codes).toEqual([]);
  const rows = data?.['companies'] as readonly Row[];
  expect(rows).toHaveLength(asked.length);
  return {
    rows: rows.slice(0, records.length),
    unknown: new Map(PROGRAM_CODES.map((program, index) => [program, rows[records.length + index] ?? NO_ROW])),
  };
}
