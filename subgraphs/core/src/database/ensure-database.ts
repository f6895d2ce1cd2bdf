import type { Client } from 'pg';
import { connect } from './connect';
import { DatabaseSetupError } from './database-setup-error';
import { databaseOf, describeServer, withDatabase } from './database-url';
import { errorCode, errorText } from './error-code';
import { explainConnectionError } from './explain-connection-error';

// PostgreSQL error codes, appendix A of its manual.
const NO_SUCH_DATABASE = '3D000';
const NO_PRIVILEGE = '42501';
// Another process created it between our look and our CREATE; the second is what its catalogue says in the same moment.
const EXISTS_BY_NOW = new Set(['42P04', '23505']);

const BUILTIN_COLLATION_SINCE = 170_000;
const OLDEST = 150_000;

/**
 * Makes sure that the database a URL names exists. Its collation is by code point wherever it is created, so sorted
 * answers are the same on every server.
 *
 * @throws DatabaseSetupError with a code `DATABASE_*`
 */
export async function ensureDatabase(url: string): Promise<void> {
  const database = databaseOf(url) ?? 'postgres';
  try {
    const client = await connectToAny(url, [database, 'postgres', 'template1']);
    await createDatabase(client, database, url).finally(() => client.end());
  } catch (error) {
    throw explainConnectionError(error, url);
  }
}

async function connectToAny(url: string, databases: readonly string[]): Promise<Client> {
  const [first, ...others] = databases;
  try {
    return await connect(withDatabase(url, first ?? 'postgres'));
  } catch (error) {
    if (errorCode(error) !== NO_SUCH_DATABASE || others.length === 0) throw error;
    return connectToAny(url, others);
  }
}

/** The same on a connection to any database of the server; `url` is for messages. */
export async function createDatabase(client: Client, database: string, url: string): Promise<void> {
  const { rows } = await client.query<{ version: number; exists: boolean }>(
    `SELECT current_setting('server_version_num')::int AS version,
            EXISTS (SELECT FROM pg_database WHERE datname = $1) AS exists`,
    [database],
  );
  const { version, exists } = rows[0] ?? { version: 0, exists: false };
  if (version < OLDEST) {
    const what = `PostgreSQL ${Math.floor(version / 10_000)} is too old`;
    throw new DatabaseSetupError('DATABASE_SERVER_TOO_OLD', {
      what,
      where: describeServer(url),
      todo: `Use PostgreSQL ${OLDEST / 10_000} or newer.`,
    });
  }
  if (exists) return;
  const collation =
    version >= BUILTIN_COLLATION_SINCE
      ? "LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'"
      : "LOCALE_PROVIDER libc LC_COLLATE 'C'";
  const quoted = client.escapeIdentifier(database);
  try {
    await client.query(`CREATE DATABASE ${quoted} TEMPLATE template0 ENCODING 'UTF8' ${collation}`);
  } catch (error) {
    if (!EXISTS_BY_NOW.has(errorCode(error))) throw mayNotCreate(error, database, url);
  }
}

function mayNotCreate(error: unknown, database: string, url: string): unknown {
  if (errorCode(error) !== NO_PRIVILEGE) return error;
  const what = `Database "${database}" is missing and may not be created (${errorText(error)})`;
  const todo = `Have it created, or let the role create databases: ALTER ROLE ... CREATEDB.`;
  return new DatabaseSetupError(
    'DATABASE_MAY_NOT_CREATE',
    { what, where: describeServer(url), todo },
    { cause: error },
  );
}
