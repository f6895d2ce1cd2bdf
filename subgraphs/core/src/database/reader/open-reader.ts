import { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { readerUrlVariable, type ReaderName } from '../database-name';
import { DatabaseSetupError } from '../database-setup-error';
import { describeServer } from '../database-url';
import { errorCode } from '../error-code';
import { explainConnectionError } from '../explain-connection-error';
import { countPool } from '../pools';
import { connectionDeadlines } from '../connection-deadlines';
import { DatabaseClient } from '../database-client';
import { readDatabaseSettings } from '../settings';
import { typeParsers } from '../type-parsers';
import { urlOf } from '../url-of';
import { prepareReader, type ReaderRole } from './prepare-reader';
import { readerLogin } from './reader-login';
import { Reader } from './reader';

const CONNECT_TIMEOUT_MS = 10_000;
/** How much longer than the server a client of a request waits, in milliseconds. */
const SERVER_GONE_MS = 250;
// PostgreSQL error codes, appendix A of its manual.
const WRONG_PASSWORD = '28P01';

export interface ReaderOptions {
  readonly name: ReaderName;
  /** The tables and views that it reads. */
  readonly tables: readonly string[];
  /** Those of them that it also writes. Default: none. */
  readonly writable?: readonly string[];
  /** The functions that it calls, with the types of their parameters. Default: none. */
  readonly functions?: readonly string[];
  /** Most connections at a time. Default 10. */
  readonly poolSize?: number;
  /** Longest time for one statement, milliseconds. Default: as the settings say. */
  readonly queryTimeoutMs?: number;
}

/**
 * Opens a migrated database for reading, as a login role that is neither its owner nor exempt from row-level security. The role is
 * made when it is missing, unless `<NAME>_READER_DATABASE_URL` names one.
 *
 * @param owner the database as its owner has opened it
 * @throws DatabaseSetupError when there is no such role and none may be made, or when the one that is named could see everything
 */
export async function openReader(owner: DataSource, options: ReaderOptions): Promise<Reader> {
  return new Reader(await openReaderPool(owner, options));
}

/** The same role's connections as they are; what it may do beyond reading only the functions that it calls can do for it. */
export async function openReaderPool(owner: DataSource, options: ReaderOptions): Promise<Pool> {
  const { name, tables, writable = [], functions = [], poolSize = 10 } = options;
  const ownerUrl = urlOf(owner);
  const settings = readDatabaseSettings();
  const { queryTimeoutMs = settings.queryTimeoutMs } = options;
  const given = settings.readerUrls[name];
  const login = given === undefined ? readerLogin(ownerUrl, name) : { url: given, role: roleOf(given) };
  const role: ReaderRole = {
    ...login,
    tables,
    writable,
    functions,
    where: describeServer(ownerUrl),
    variable: readerUrlVariable(name),
  };
  await prepareReader(owner, role, false);
  const pool = new Pool({
    connectionString: login.url,
    Client: DatabaseClient,
    types: typeParsers,
    max: poolSize,
    application_name: `aeo-hub ${name} reader`,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    ...connectionDeadlines(queryTimeoutMs, SERVER_GONE_MS),
  });
  pool.on('error', () => undefined);
  countPool(`${name} reader`, pool);
  try {
    await assertWeak(pool, role).catch(async (error: unknown) => {
      if (errorCode(error) !== WRONG_PASSWORD || role.password === undefined) throw error;
      await prepareReader(owner, role, true);
      await assertWeak(pool, role);
    });
  } catch (error) {
    await pool.end();
    throw explainConnectionError(error, login.url);
  }
  return pool;
}

/** A wall that its reader can walk around is none: better not to start. */
async function assertWeak(pool: Pool, { role, tables, where, variable }: ReaderRole): Promise<void> {
  const { rows } = await pool.query<{ readonly isStrong: boolean }>(
    `SELECT rolsuper OR rolbypassrls OR EXISTS (
              SELECT FROM pg_class WHERE oid = ANY($1::regclass[]) AND pg_has_role(relowner, 'MEMBER')) AS "isStrong"
       FROM pg_roles WHERE rolname = current_user`,
    [tables],
  );
  if (rows[0]?.isStrong === false) return;
  const what = `The role "${role}" owns the tables it is to read for callers, or is exempt from row-level security`;
  const todo = `Name another in ${variable}, or unset it to have one made.`;
  throw new DatabaseSetupError('DATABASE_READER_UNUSABLE', { what, where, todo });
}

function roleOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}
