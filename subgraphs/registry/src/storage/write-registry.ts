import type { Instant } from '@aeo-hub/core/calendar';
import { KnownFrom } from '@aeo-hub/core/record-time';
import type { DataSource } from 'typeorm';
import { lockRegistryWrites } from './registry-write-lock';
import type { Sql } from './sql';

/**
 * Writes to the registry in one transaction, alone. `now` gives the instant from which what is written is known; whoever takes it
 * may have to write again, as known from a later one, when the commit would come too late.
 *
 * @param workMs how long the writing will take, as far as one can tell
 */
export async function writeRegistry<Result>(
  registry: DataSource,
  workMs: number,
  write: (transaction: Sql, now: () => Instant) => Promise<Result>,
): Promise<Result> {
  let take = () => KnownFrom.ahead(workMs);
  for (;;) {
    const taken: { knownFrom?: KnownFrom } = {};
    const now = () => (taken.knownFrom ??= take()).instant.toISOString();
    try {
      return await registry.transaction(async (transaction) => {
        await lockRegistryWrites(transaction);
        const result = await write(transaction, now);
        if (taken.knownFrom && !taken.knownFrom.canCommit) throw new CommitTooLate(taken.knownFrom);
        return result;
      });
    } catch (error) {
      if (!(error instanceof CommitTooLate)) throw error;
      take = () => error.missed.later();
    }
  }
}

/** Undoes a transaction that is to be done again. */
class CommitTooLate extends Error {
  constructor(readonly missed: KnownFrom) {
    super('The commit would come after the instant from which what was written is known.');
  }
}
