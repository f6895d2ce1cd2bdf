import { createHash, createHmac } from 'node:crypto';
import type { ReaderName } from '../database-name';
import { databaseOf } from '../database-url';

// PostgreSQL cuts longer names off.
const LONGEST_NAME = 63;

/** How the reader of a database logs in. */
export interface ReaderLogin {
  readonly role: string;
  /** Null where the owner has none either: the server then asks nobody for one. */
  readonly password: string | null;
  readonly url: string;
}

/**
 * The role that reads a database for those who are not its owner: `hub_pip_reader`. Roles are the whole server's, so it names the database.
 *
 * @param what it reads, where the database has several readers
 */
export function readerRole(database: string, what: 'questions' | null = null): string {
  const suffix = what === null ? '_reader' : `_${what}_reader`;
  const role = `${database}${suffix}`;
  if (Buffer.byteLength(role) <= LONGEST_NAME) return role;
  const digest = createHash('sha256').update(database).digest('hex').slice(0, 12);
  return `${database.replaceAll(/[^a-z0-9_]/g, '').slice(0, 47 - suffix.length)}_${digest}${suffix}`;
}

/**
 * The reader's login, which follows from the owner's: every process that has the one has the other, and there is no further secret
 * to hand out. The owner's password cannot be told from the reader's.
 *
 * @param ownerUrl names a database
 */
export function readerLogin(ownerUrl: string, name: ReaderName): ReaderLogin {
  const url = new URL(ownerUrl);
  const role = readerRole(databaseOf(ownerUrl) ?? 'postgres', name === 'audit-questions' ? 'questions' : null);
  const secret = decodeURIComponent(url.password);
  const password = secret === '' ? null : createHmac('sha256', secret).update(`aeo-hub reader ${role}`).digest('hex');
  url.username = encodeURIComponent(role);
  url.password = password ?? '';
  return { role, password, url: url.href };
}
