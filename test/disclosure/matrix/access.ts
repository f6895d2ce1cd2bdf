import type { ProgramCode } from '@aeo-hub/core/program';
import type { CallerRow } from './the-table';
import type { TableRecord } from './world/records';

/** How much of a record a caller is shown, as the rows of the two say. */
export type Shown = 'OWN' | 'EXCHANGED' | 'NOTHING';

export function shownTo(row: CallerRow, { program, status, consent }: TableRecord): Shown {
  const cell = row[program];
  if (cell === 'OWN') return 'OWN';
  if (cell === '-' || status.exchanged === null) return 'NOTHING';
  return consent.holds && consent.to.includes(cell) ? 'EXCHANGED' : 'NOTHING';
}

/** Whether a caller that asks for its counterpart is told of it. */
export function confirmedTo(row: CallerRow, record: TableRecord): boolean {
  const isAsked = row.counterparts === 'ANSWERED' && (row.caller.role === 'CARRIER' || row[record.program] === 'OWN');
  return isAsked && confirmedToTraders(record);
}

export function confirmedToTraders({ status, consent }: TableRecord): boolean {
  return status.confirmed && consent.holds && consent.to.includes('TRADERS');
}

/** Whether a caller is shown everything of one of the two programs that are harmonized. */
export function seesPairs(row: CallerRow): boolean {
  const pair: readonly ProgramCode[] = ['PIP', 'CTPAT'];
  return pair.some((program) => row[program] === 'OWN');
}
