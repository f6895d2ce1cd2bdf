import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, QueryRunner } from 'typeorm';
import { COMMAND_STATEMENT_MS, SILENCE_GRACE_MS, type DatabaseClient } from '../database';
import { QueuedSession, rowsOfQuery, type SqlSession } from './apply/sql-session';
import { cancelWhenAborted } from './cancel-when-aborted';

const LOOK_AGAIN_MS = 100;
const LONGEST_STOP_MS = 2_000;
/** Longest time between two statements of a session, in milliseconds; an import computes between them. */
const LONGEST_IDLE_MS = 120_000;

export interface SessionOptions {
  /** Told once, when another import or decision must be waited for. */
  readonly onWait?: (() => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Longest time for one statement, in milliseconds. Default: that of commands. */
  readonly statementMs?: number;
}

/**
 * Runs work on a connection of its own that holds the one right to write a program's history: imports and decisions queue up.
 * The right ends with the connection, however the process ends. Nothing of the session is left on the connection afterwards.
 *
 * When the signal is aborted no statement is begun any more, and the one that runs is cancelled: what was not committed is undone.
 */
export async function withImportSession<Result>(
  dataSource: DataSource,
  { onWait, signal, statementMs = COMMAND_STATEMENT_MS }: SessionOptions,
  work: (session: SqlSession) => Promise<Result>,
): Promise<Result> {
  const runner = dataSource.createQueryRunner();
  const session = new QueuedSession(runner.manager, signal);
  const over = new AbortController();
  let cancelled: (() => Promise<void>) | null = null;
  let restoreDeadlines: () => void = () => undefined;
  try {
    restoreDeadlines = await setDeadlines(runner, statementMs);
    cancelled = cancelWhenAborted(dataSource, await backendOf(session), signal);
    // Compiling a statement costs more than these take, and the planner cannot know the temporary tables well enough to tell.
    await session.query('SET jit = off');
    await session.query("SET work_mem = '64MB'");
    // A history that is being filled has no statistics yet, and would be read through for every batch of accounts.
    await session.query('SET enable_seqscan = off');
    for (let isFirst = true; !(await takeLock(session)); isFirst = false) {
      if (isFirst) onWait?.();
      await pause(LOOK_AGAIN_MS, undefined, signal ? { signal } : {});
    }
    return await Promise.race([work(session), overdue(signal, over.signal)]);
  } finally {
    over.abort();
    await session.settled();
    await cancelled?.();
    await endSession(runner.manager);
    restoreDeadlines();
    await runner.release();
  }
}

/**
 * Gives the session its own deadlines, until its connection is reset. The server ends it, and frees its lock, when its client says nothing
 * for as long: a client that was cut off cannot.
 *
 * @returns restores the deadline of the client's own side
 */
async function setDeadlines(runner: QueryRunner, statementMs: number): Promise<() => void> {
  const client = (await runner.connect()) as DatabaseClient;
  const before = client.allowSilence(statementMs + SILENCE_GRACE_MS);
  const idleMs = Math.min(statementMs, LONGEST_IDLE_MS);
  await runner.query(
    `SELECT set_config('statement_timeout', $1, false), set_config('idle_in_transaction_session_timeout', $2, false),
            set_config('idle_session_timeout', $2, false)`,
    [String(statementMs), String(idleMs)],
  );
  return () => void client.allowSilence(before);
}

/** Rejects a while after work was told to stop. What it may still wait for, as for the instant from which it is known, is in no danger. */
async function overdue(signal: AbortSignal | undefined, over: AbortSignal): Promise<never> {
  if (!signal) return new Promise(() => undefined);
  if (!signal.aborted) await once(signal, 'abort', { signal: over });
  await pause(LONGEST_STOP_MS, undefined, { signal: over });
  throw signal.reason;
}

async function backendOf(session: SqlSession): Promise<number> {
  const [row] = await rowsOfQuery<{ readonly pid: number }>(session, 'SELECT pg_backend_pid() AS pid');
  return row?.pid ?? 0;
}

async function takeLock(session: SqlSession): Promise<boolean> {
  const [row] = await rowsOfQuery<{ readonly taken: boolean }>(
    session,
    "SELECT pg_try_advisory_lock(hashtextextended('aeo-hub history', 0)) AS taken",
  );
  return row?.taken ?? false;
}

/** Rolls back, unlocks, and drops what is temporary. A connection that is broken has done so already. */
async function endSession(session: SqlSession): Promise<void> {
  try {
    await session.query('ROLLBACK');
    await session.query('DISCARD ALL');
  } catch {
    // The pool replaces it.
  }
}
