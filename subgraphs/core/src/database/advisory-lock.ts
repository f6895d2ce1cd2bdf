import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { LockSession } from './lock-session';
import type { Report } from './report';

const POLL_MS = 50;

export interface HeldLock extends AsyncDisposable {
  release(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface AdvisoryLockOptions {
  readonly url: string;
  /** Names the lock within the database that the URL names. */
  readonly name: string;
  /** How long to wait for another holder, milliseconds. Sessions of a killed process vanish within this time. */
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
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1::bigint) AS taken', [key]);
    if (rows[0]?.taken) return true;
    if (Date.now() >= deadline) return false;
    await pause(POLL_MS);
  }
}
