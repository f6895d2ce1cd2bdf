import { SILENCE_GRACE_MS, type DatabaseClientConfig } from './database-client';

/** Longest time for one statement of a connection outside any pool, in milliseconds: it creates databases and roles. */
export const SINGLE_STATEMENT_MS = 30_000;

/** Longest time for one statement of a command that an operator runs, in milliseconds: an import writes all it has read by one. */
export const COMMAND_STATEMENT_MS = 900_000;

/** Longest time for one statement of a migration, in milliseconds: it may rewrite the largest table there is. */
export const MIGRATION_STATEMENT_MS = 3_600_000;

/** Longest time that a transaction may wait for its next statement, in milliseconds: the locks of a client that went silent are then freed. */
const IDLE_IN_TRANSACTION_MS = 60_000;

/**
 * The deadlines of a connection: the server ends a statement that takes too long, and a transaction whose client no longer says anything;
 * the client gives up a connection on which the server should have said so and did not.
 *
 * @param statementMs longest time for one statement, in milliseconds
 * @param graceMs how much longer the client waits than the server, in milliseconds
 */
export function connectionDeadlines(
  statementMs: number,
  graceMs = SILENCE_GRACE_MS,
): Required<
  Pick<DatabaseClientConfig, 'statement_timeout' | 'idle_in_transaction_session_timeout' | 'silence_timeout'>
> {
  return {
    statement_timeout: statementMs,
    idle_in_transaction_session_timeout: Math.max(IDLE_IN_TRANSACTION_MS, statementMs),
    silence_timeout: statementMs + graceMs,
  };
}
