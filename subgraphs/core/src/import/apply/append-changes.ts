import { setTimeout as pause } from 'node:timers/promises';
import type { PendingChanges } from './pending-changes';
import type { SqlSession } from './sql-session';

const LEAST_MARGIN_MS = 150;

/**
 * Appends changes with the instant from which they are known, and commits. The instant lies a moment ahead, and the commit comes
 * before it: otherwise whoever asked in between as known at that instant would later be answered otherwise. Gives the instant.
 *
 * @param beforeCommit what else belongs to the transaction
 */
export async function appendAsKnownFrom(
  session: SqlSession,
  pending: PendingChanges,
  clock: () => Date,
  beforeCommit: () => Promise<void>,
): Promise<Date> {
  await session.query('SAVEPOINT unstamped');
  for (let margin = LEAST_MARGIN_MS + pending.gatheringMs; ; margin *= 3) {
    const knownFrom = new Date(clock().getTime() + Math.ceil(margin));
    await pending.append(knownFrom);
    await beforeCommit();
    if (clock() < knownFrom) {
      await session.query('COMMIT');
      return knownFrom;
    }
    await session.query('ROLLBACK TO SAVEPOINT unstamped');
  }
}

/** Waits until an instant has come: who is told that an import is done may ask for what it brought as known now. */
export async function waitUntil(instant: Date, clock: () => Date): Promise<void> {
  const ahead = instant.getTime() - clock().getTime();
  if (ahead > 0) await pause(ahead);
}
