import { Exchanged, type Json, type JsonObject } from '../exchanged';
import { shownTo } from '../access';
import { leaves } from '../cells';
import type { WorldHub } from '../hub/world-hub';
import { selectionOf } from '../selection';
import type { CallerRow, MomentRow } from '../the-table';
import { numberOf, RECORDS, type Asked, type TableRecord } from '../world/records';
import { nativeWord } from '../world/program-files';
import { expectToldAlike } from './told-alike';

/** Everything that a client can ask of companies, one by one. */
const EVERYTHING = `query ($asked: [IdentifierInput!]!, $asOf: AsOfInput) {
  companies(identifiers: $asked, asOf: $asOf) ${selectionOf('CompanyLookup')}
}`;

export type Row = JsonObject & { readonly outcome: string; readonly company: JsonObject | null };

/** What a caller is told of every record, by one of its numbers, at a moment; and last of a number that is nobody's, in each program. */
export async function rowsTold(
  hub: WorldHub,
  { caller }: CallerRow,
  { asOf }: Pick<MomentRow, 'asOf'>,
  number = 'account',
): Promise<{ readonly rows: readonly Row[]; readonly unknown: ReadonlyMap<string, Row> }> {
  const programs = [...new Set(RECORDS.map(({ program }) => program))];
  const asked: readonly Asked[] = [
    ...RECORDS.map((record) => numberOf(number, record, record.program)),
    ...programs.map((program) => numberOf(number, null, program)),
  ];
  const { data, codes } = await hub.ask(caller, EVERYTHING, { asked, asOf });
  expect(codes).toEqual([]);
  const rows = data?.['companies'] as readonly Row[];
  expect(rows).toHaveLength(asked.length);
  return {
    rows: rows.slice(0, RECORDS.length),
    unknown: new Map(programs.map((program, index) => [program, rows[RECORDS.length + index] ?? NO_ROW])),
  };
}

const NO_ROW: Row = { outcome: 'MISSING', company: null };

/**
 * Holds every field of every record, as one caller is told it today, to the table. @returns the cells
 * @param own what officers of all programs are told of the same records
 */
export async function checkCompanies(hub: WorldHub, row: CallerRow, own: readonly Row[]): Promise<number> {
  const { rows, unknown } = await rowsTold(hub, row, { asOf: null });
  return RECORDS.reduce((cells, record, index) => {
    const told = rows[index] ?? NO_ROW;
    const shown = shownTo(row, record);
    const ownRow = own[index] ?? NO_ROW;
    if (shown === 'NOTHING') expectToldAlike(told, unknown.get(record.program), record, row);
    else if (shown === 'OWN') expect([row.who, record.name, told]).toEqual([row.who, record.name, ownRow]);
    else {
      const expected = new Exchanged(row, record).of('CompanyLookup', ownRow);
      expect([row.who, record.name, comparable(told, record)]).toEqual([
        row.who,
        record.name,
        comparable(expected, record),
      ]);
      if (record.status.exchanged !== 'DENIED') expect(JSON.stringify(told)).not.toMatch(/APPLICANT|DENIED/);
    }
    return cells + leaves(told);
  }, 0);
}

/** Who applies anew is told to have left, and worth what one who left is worth: what a recognition says of it is then not what officers are told. */
function comparable(told: Json, { status }: TableRecord): unknown {
  if (status.own === status.exchanged) return told;
  return JSON.parse(JSON.stringify(told), (key, value: unknown) => (key === 'recognitions' ? null : value));
}

/** Holds what officers of all programs are told to the files that the programs handed over. */
export function expectToldAsSaid(rows: readonly Row[]): void {
  RECORDS.forEach(({ name, program, status, member }, index) => {
    const field = { PIP: 'pip', CTPAT: 'ctpat', MEXICAN_AEO: 'mexicanAeo' }[program];
    const isGood = status.own === 'ACTIVE' || status.own === 'ACTIVE_UNDER_ACTION_PLAN';
    const today = new Date().toISOString().slice(0, 10);
    expect([name, rows[index]]).toMatchObject([
      name,
      {
        outcome: 'FOUND',
        company: {
          legalName: member.legalName,
          address: { lines: [`1 ${member.account} Road`] },
          [field]: {
            outcome: isGood ? 'MEMBER' : 'NOT_IN_GOOD_STANDING',
            memberships: [
              {
                account: member.account,
                status: status.own,
                nativeStatus: nativeWord(program, status.own),
                inGoodStanding: isGood,
                history: status.events
                  .filter(([, on]) => on <= today)
                  .map(([step, on]) => ({ status: step, effectiveOn: on })),
              },
            ],
          },
        },
      },
    ]);
  });
}
