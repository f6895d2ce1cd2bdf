import type { SqlSession } from '../apply/sql-session';
import type { SessionOptions } from '../import-session';
import { quarantineItems, type QuarantineItem, type QuarantineState } from './quarantine-item';
import { QuarantineRefused } from './quarantine-refused';

/** Who decides about a row, and why: kept with it. */
export interface QuarantineDecision {
  readonly decidedBy: string;
  readonly reason: string;
}

export interface DecisionOptions extends SessionOptions {
  readonly clock?: () => Date;
}

/** The rows of these ids, each of which must be held. @throws QuarantineRefused naming all that are not */
export async function heldRows(session: SqlSession, ids: readonly string[]): Promise<readonly QuarantineItem[]> {
  const wanted = [...new Set(ids)];
  const items = await quarantineItems(session, 'id = ANY($1::bigint[])', [
    wanted.filter((id) => /^\d{1,18}$/.test(id)),
  ]);
  const missing = wanted.filter((id) => !items.some((item) => item.id === id));
  if (missing.length > 0) {
    throw new QuarantineRefused(
      'NO_SUCH_ROW',
      `there is no row ${missing.join(', ')} in quarantine. List them to see which there are.`,
    );
  }
  const decided = items.filter(({ state }) => state !== 'HELD');
  if (decided.length > 0) {
    const said = decided.map(({ id, state, decidedBy }) => `row ${id} was ${state.toLowerCase()} by ${decidedBy}`);
    throw new QuarantineRefused('DECIDED_ALREADY', `${said.join('; ')}. A decision is not changed.`);
  }
  return items;
}

export async function markDecided(
  session: SqlSession,
  ids: readonly string[],
  state: Exclude<QuarantineState, 'HELD'>,
  { decidedBy, reason }: QuarantineDecision,
  at: Date,
): Promise<void> {
  await session.query(
    `UPDATE quarantine SET state = $1, decided_at = $2, decided_by = $3, reason = $4 WHERE id = ANY($5::bigint[])`,
    [state, at, decidedBy, reason, ids],
  );
}
