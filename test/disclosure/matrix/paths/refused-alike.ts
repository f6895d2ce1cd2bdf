import { shownTo } from '../access';
import { leaves } from '../cells';
import type { WorldHub } from '../hub/world-hub';
import { selectionOf } from '../selection';
import type { CallerRow, MomentRow } from '../the-table';
import { ON_EVERY_PATH } from '../world/records';
import { lookUpRecords } from './lookup';
import { expectToldAlike } from './told-alike';

/** Of the table that part which says what must not be told: every field of every record that a caller is not shown. @returns the cells */
export async function checkNotShown(
  hub: WorldHub,
  row: CallerRow,
  moments: readonly Pick<MomentRow, 'asOf'>[],
): Promise<number> {
  let cells = 0;
  for (const asOf of [null, ...moments.map((moment) => moment.asOf)]) {
    const hidden = ON_EVERY_PATH.filter((record) => shownTo(row, record) === 'NOTHING');
    const { rows, unknown } = await lookUpRecords(hub, row, hidden, selectionOf('CompanyLookup'), { asOf });
    hidden.forEach((record, index) => expectToldAlike(rows[index], unknown.get(record.program), record, row));
    cells += leaves(rows);
  }
  return cells;
}

/** The same of members that are shown, before they were known to be any. @returns the cells */
export async function checkNotShownBefore(hub: WorldHub, row: CallerRow, moment: MomentRow): Promise<number> {
  const shown = ON_EVERY_PATH.filter((record) => shownTo(row, record) === 'EXCHANGED');
  const { rows, unknown } = await lookUpRecords(hub, row, shown, selectionOf('CompanyLookup'), moment);
  shown.forEach((record, index) => expectToldAlike(rows[index], unknown.get(record.program), record, row));
  return leaves(rows);
}
