import { KnownFrom, untilKnown } from '../../record-time';
import type { PendingChanges } from './pending-changes';
import type { SqlSession } from './sql-session';

/**
 * Appends changes with the instant from which they are known, commits before it, and waits for it.
 *
 * @param beforeCommit what else belongs to the transaction
 */
export async function appendAsKnownFrom(
  session: SqlSession,
  pending: PendingChanges,
  clock: () => Date,
  beforeCommit: () => Promise<void>,
): Promise<void> {
  await session.query('SAVEPOINT unstamped');
  for (let knownFrom = KnownFrom.ahead(pending.expectedMs, clock); ; knownFrom = knownFrom.later()) {
    await pending.append(knownFrom.instant);
    await beforeCommit();
    if (knownFrom.canCommit) {
      await session.query('COMMIT');
      return untilKnown(knownFrom.instant, clock);
    }
    await session.query('ROLLBACK TO SAVEPOINT unstamped');
  }
}
