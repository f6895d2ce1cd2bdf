import { shownTo } from '../access';
import { leaves } from '../cells';
import { Exchanged, type Json } from '../exchanged';
import type { WorldHub } from '../hub/world-hub';
import { selectionOf } from '../selection';
import { day } from '../world/day';
import type { CallerRow } from '../the-table';
import { nativeWord } from '../world/program-files';
import { RECORDS, type TableRecord } from '../world/records';
import { lookUpRecords, type Row, type Rows } from './lookup';
import { expectTold, expectToldAlike } from './told-alike';

/** Every field of every record, as a caller is told it today. */
export function everythingTold(hub: WorldHub, row: Pick<CallerRow, 'caller'>): Promise<Rows> {
  return lookUpRecords(hub, row, RECORDS, selectionOf('CompanyLookup'));
}

/**
 * Holds every field of every record, as one caller was told it, to the table. @returns the cells
 * @param own what officers of all programs are told of the same records
 */
export function checkEveryField(row: CallerRow, { rows, unknown }: Rows, own: readonly Row[]): number {
  return RECORDS.reduce((cells, record, index) => {
    const [told, toldToOwn] = [rows[index], own[index]];
    switch (shownTo(row, record)) {
      case 'NOTHING':
        expectToldAlike(told, unknown.get(record.program), record, row);
        break;
      case 'OWN':
        expectTold(told, toldToOwn, record, row);
        break;
      case 'EXCHANGED': {
        const expected = new Exchanged(row, record).of('CompanyLookup', toldToOwn ?? {});
        expectTold(comparable(told, record), comparable(expected, record), record, row);
        expect(JSON.stringify(told)).not.toMatch(/APPLICANT|DENIED/);
      }
    }
    return cells + leaves(told);
  }, 0);
}

/** Who applies anew is told to have left, and worth what one who left is worth: there a recognition is not what officers are told. */
function comparable(told: Json | undefined, { status }: TableRecord): unknown {
  if (status.own === status.exchanged) return told;
  return JSON.parse(JSON.stringify(told), (key, value: unknown) => (key === 'recognitions' ? null : value));
}

/** Holds what officers of all programs are told to the files that the programs handed over. */
export function expectToldAsSaid(rows: readonly Row[]): void {
  RECORDS.forEach(({ name, program, status, member }, index) => {
    const field = { PIP: 'pip', CTPAT: 'ctpat', MEXICAN_AEO: 'mexicanAeo' }[program];
    const isGood = status.own === 'ACTIVE' || status.own === 'ACTIVE_UNDER_ACTION_PLAN';
    const history = status.events.filter(([, on]) => on <= day(0));
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
                history: history.map(([step, on]) => ({ status: step, effectiveOn: on })),
              },
            ],
          },
        },
      },
    ]);
  });
}
