import type { Client } from 'pg';
import { advisoryKey } from '../advisory-lock';
import { LockSession, type LockSessionOptions } from '../lock-session';

const USE = advisoryKey('use of the embedded server');

/** Counts this process among the server's users until it dies; null when the server's last user is stopping it. */
export function takeUse(options: Omit<LockSessionOptions, 'what' | 'take'>): Promise<LockSession | null> {
  return LockSession.open({ ...options, what: 'use of the server', take: share });
}

function share(client: Client): Promise<boolean> {
  return ask(client, 'SELECT pg_try_advisory_lock_shared($1::bigint) AS yes');
}

/**
 * Ends this process's use; true when no other is left. The connection then holds the lock alone, so that whoever comes
 * now waits for the server's end instead of using it.
 */
export async function leaveUse(client: Client): Promise<boolean> {
  await client.query('SELECT pg_advisory_unlock_shared($1::bigint)', [USE]);
  return ask(client, 'SELECT pg_try_advisory_lock($1::bigint) AS yes');
}

async function ask(client: Client, sql: string): Promise<boolean> {
  const { rows } = await client.query<{ yes: boolean }>(sql, [USE]);
  return rows[0]?.yes === true;
}
