import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { IDLE_SESSION_MS, LockSession } from './lock-session';
import type { Report } from './report';

const POLL_MS = 50;
/** Within this time the server ends a silent session that has our idle timeout. One that lives on has none: a hub of an earlier version. */
const SILENT_ENDS_WITHIN_MS = IDLE_SESSION_MS + 2_000;

export interface HeldLock extends AsyncDisposable {
  release(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface AdvisoryLockOptions {
  readonly url: string;
  /** Names the lock within the database that the URL names. */
  readonly name: string;
  /**
   * How long to wait for another holder, milliseconds. Sessions of a killed process vanish within this time. A holder whose session does
   * not beat meanwhile is waited for longer, until the server ends such a session.
   */
  readonly waitMs?: number;
  readonly report?: Report;
}

/** PostgreSQL names advisory locks by a 64-bit number, one space for each database. */
export function advisoryKey(name: string): string {
  return createHash('sha256').update(`aeo-hub ${name}`).digest().readBigInt64BE().toString();
}

/** Takes an exclusive lock that lasts until released or until this process dies; null when another holds it throughout. */
export async function tryAdvisoryLock(options: AdvisoryLockOptions): Promise<HeldLock | null> {
  const { url, name, waitMs = 2000, report = () => undefined } = options;
  const take = (client: Client) => takeWithin(client, advisoryKey(name), waitMs);
  const session = await LockSession.open({ url, what: `lock "${name}"`, take, report });
  if (session === null) return null;
  const release = () => session.close();
  return { release, [Symbol.asyncDispose]: release };
}

async function takeWithin(client: Client, key: string, waitMs: number): Promise<boolean> {
  const deadline = Date.now() + waitMs;
  const { rows: began } = await client.query<{ at: string }>('SELECT clock_timestamp()::text AS at');
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1::bigint) AS taken', [key]);
    if (rows[0]?.taken) return true;
    const lateMs = Date.now() - deadline;
    if (lateMs >= SILENT_ENDS_WITHIN_MS) return false;
    if (lateMs >= 0 && (await hasBeatenSince(client, key, began[0]?.at ?? ''))) return false;
    await pause(POLL_MS);
  }
}

/** Whether the session that holds a lock has beaten since an instant of the server's clock. One that has not may have been cut off a moment ago. */
async function hasBeatenSince(client: Client, key: string, instant: string): Promise<boolean> {
  // A lock of one 64-bit key is listed by its two halves.
  const { rows } = await client.query<{ hasBeaten: boolean | null }>(
    `SELECT bool_or(state_change > $2::timestamptz) AS "hasBeaten"
       FROM pg_locks JOIN pg_stat_activity USING (pid)
      WHERE locktype = 'advisory' AND granted AND objsubid = 1 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND classid::bigint = (($1::bigint >> 32) & 4294967295) AND objid::bigint = ($1::bigint & 4294967295)`,
    [key, instant],
  );
  return rows[0]?.hasBeaten ?? false;
}
