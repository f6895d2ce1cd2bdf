import type { Sql } from './sql';

/** Any number, so long as nothing else in the registry's database uses it. */
const WRITE_LOCK = 7_300_000_001;

/**
 * Waits until nobody else writes to the registry, then keeps others waiting until the transaction ends. What links accounts spans
 * programs, so all who apply outboxes or decisions take turns, whatever process they are in.
 *
 * Whatever a writer looks up is little against the whole, and goes by an index. The planner cannot know: on a first load the tables
 * grow faster than their statistics, and joins that suited an empty table take seconds.
 */
export async function lockRegistryWrites(transaction: Sql): Promise<void> {
  await transaction.query(
    `SELECT pg_advisory_xact_lock($1), set_config('jit', 'off', true), set_config('enable_seqscan', 'off', true),
            set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)`,
    [WRITE_LOCK],
  );
}
