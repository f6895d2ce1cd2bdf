import { PROGRAMS } from '@aeo-hub/core/program';
import { shownTo } from '../access';
import { leaves } from '../cells';
import type { JsonObject } from '../exchanged';
import type { WorldHub } from '../hub/world-hub';
import { selectionOf } from '../selection';
import type { CallerRow, MomentRow } from '../the-table';
import { ADMITTED, MOMENTS, NUMBERS } from '../the-table';
import { numberOf, ON_EVERY_PATH, type TableRecord } from '../world/records';
import { lookUpRecords } from './lookup';
import { expectTold, expectToldAlike } from './told-alike';

const STANDINGS = `{ identifier { value } outcome problem { code message } company {
  id companyId on knownAt legalName identifiers { value }
  pip ${selectionOf('PipStanding')} ctpat ${selectionOf('CtpatStanding')} mexicanAeo ${selectionOf('MexicanAeoStanding')}
} }`;

/** Holds what a caller is told by each of a record's numbers to the table. @returns the cells */
export async function checkNumbers(hub: WorldHub, row: CallerRow): Promise<number> {
  let cells = 0;
  for (const { number, own, exchanged } of NUMBERS) {
    const selection = '{ identifier { value } outcome problem { code message } company { id legalName } }';
    const { rows, unknown } = await lookUpRecords(hub, row, ON_EVERY_PATH, selection, { number });
    ON_EVERY_PATH.forEach((record, index) => {
      const found = { OWN: own, EXCHANGED: exchanged, NOTHING: 'NOT_CONFIRMED' }[shownTo(row, record)];
      if (found === 'NOT_CONFIRMED' || (found === 'NAMED' && !isOfficerOf(row, number, record)))
        expectToldAlike(rows[index], unknown.get(record.program), record, row);
      else expect([record.name, rows[index]?.company?.['legalName']]).toEqual([record.name, record.member.legalName]);
    });
    cells += leaves(rows);
  }
  return cells;
}

/** Holds what a caller is told of the past, and as known in the past, to the table. @returns the cells */
export async function checkMoments(hub: WorldHub, row: CallerRow): Promise<number> {
  let cells = 0;
  for (const moment of MOMENTS) {
    const { rows, unknown } = await lookUpRecords(hub, row, ON_EVERY_PATH, STANDINGS, moment);
    ON_EVERY_PATH.forEach((record, index) => {
      const expected = statusesAt(moment, row, record);
      const told = rows[index];
      if (expected === null) return expectToldAlike(told, unknown.get(record.program), record, row);
      const field = { PIP: 'pip', CTPAT: 'ctpat', MEXICAN_AEO: 'mexicanAeo' }[record.program];
      const standing = told?.company?.[field] as { readonly memberships: readonly JsonObject[] } | undefined;
      const statuses = standing?.memberships.map(({ status }) => status) ?? ['NOTHING'];
      return expectTold([moment.asked, ...statuses], [moment.asked, ...expected], record, row);
    });
    cells += leaves(rows);
  }
  return cells;
}

/** As what a record is told at a moment; null: as if nobody knew it. */
function statusesAt(moment: MomentRow, row: CallerRow, record: TableRecord): readonly string[] | null {
  const shown = shownTo(row, record);
  if (shown === 'NOTHING') return null;
  const { status } = record;
  const [admitted, later] = shown === 'OWN' ? moment.own : moment.exchanged;
  const isAdmitted = status.events.some(([step, on]) => step === 'ACTIVE' && on === ADMITTED);
  switch (isAdmitted ? admitted : later) {
    case 'THEN':
      return ['ACTIVE'];
    case 'APPLICANT':
      return ['APPLICANT'];
    case 'NO_MEMBERSHIP':
      return [];
    case 'NOTHING':
      return null;
  }
}

function isOfficerOf({ caller }: CallerRow, number: string, record: TableRecord): boolean {
  const { scheme } = numberOf(number, record, record.program);
  return caller.role === 'OFFICER' && caller.programs.some((program) => PROGRAMS[program].accountScheme === scheme);
}
