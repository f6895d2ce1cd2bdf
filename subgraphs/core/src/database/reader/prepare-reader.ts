import { escapeIdentifier, escapeLiteral } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { DatabaseSetupError } from '../database-setup-error';
import { errorCode, errorText } from '../error-code';
import { scramVerifier } from './scram-verifier';

// PostgreSQL error codes, appendix A of its manual.
const NO_PRIVILEGE = '42501';

export interface ReaderRole {
  readonly role: string;
  /** What it logs in with, when the role is ours to make; null: without a password. Undefined: somebody else made it. */
  readonly password?: string | null;
  /** The tables it may read. */
  readonly tables: readonly string[];
  /** Those of them that it may write. */
  readonly writable: readonly string[];
  /** The functions that it may call, with the types of their parameters. */
  readonly functions: readonly string[];
  /** For messages. */
  readonly where: string;
  /** The environment variable that names a role made by somebody else. */
  readonly variable: string;
}

/**
 * Makes sure that the reader exists and may read its tables, and nothing else. Any number of processes may do so at once.
 *
 * @param renew gives it its password anew: the owner's has changed
 */
export async function prepareReader(owner: DataSource, reader: ReaderRole, renew: boolean): Promise<void> {
  if (!renew && (await isPrepared(owner, reader))) return;
  try {
    await owner.transaction(async (transaction) => {
      await transaction.query("SELECT pg_advisory_xact_lock(hashtextextended('aeo-hub reader', 0))");
      if (reader.password !== undefined) await makeRole(transaction, reader.role, reader.password, renew);
      await grant(transaction, reader);
    });
  } catch (error) {
    throw explained(error, reader);
  }
}

async function isPrepared(owner: DataSource, { role, tables, writable, functions }: ReaderRole): Promise<boolean> {
  const [row]: { prepared: boolean | null }[] = await owner.query(
    `SELECT has_database_privilege(rolname, current_database(), 'CONNECT')
            AND has_schema_privilege(rolname, current_schema(), 'USAGE')
            AND (SELECT bool_and(has_table_privilege(rolname, name, 'SELECT')) FROM unnest($2::text[]) AS name)
            AND (SELECT coalesce(bool_and(has_table_privilege(rolname, name, privilege)), true)
                   FROM unnest($4::text[]) AS name, unnest(ARRAY['INSERT', 'UPDATE', 'DELETE']) AS privilege)
            AND (SELECT coalesce(bool_and(has_function_privilege(rolname, name, 'EXECUTE')), true)
                   FROM unnest($3::text[]) AS name) AS prepared
       FROM pg_roles WHERE rolname = $1`,
    [role, tables, functions, writable],
  );
  return row?.prepared ?? false;
}

/** What is not said of a role it may not: it is no superuser, creates nothing, and row-level security holds for it. */
async function makeRole(
  transaction: EntityManager,
  role: string,
  password: string | null,
  renew: boolean,
): Promise<void> {
  const found: unknown[] = await transaction.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  if (found.length > 0 && !renew) return;
  const login = `LOGIN NOINHERIT PASSWORD ${password === null ? 'NULL' : escapeLiteral(scramVerifier(password))}`;
  await transaction.query(`${found.length > 0 ? 'ALTER' : 'CREATE'} ROLE ${escapeIdentifier(role)} ${login}`);
}

async function grant(transaction: EntityManager, { role, tables, writable, functions }: ReaderRole): Promise<void> {
  const [place]: { database: string; schema: string }[] = await transaction.query(
    'SELECT current_database() AS database, current_schema() AS schema',
  );
  const to = `TO ${escapeIdentifier(role)}`;
  await transaction.query(`GRANT CONNECT ON DATABASE ${escapeIdentifier(place?.database ?? '')} ${to}`);
  await transaction.query(`GRANT USAGE ON SCHEMA ${escapeIdentifier(place?.schema ?? '')} ${to}`);
  await transaction.query(`GRANT SELECT ON ${tables.join(', ')} ${to}`);
  if (writable.length > 0) await transaction.query(`GRANT INSERT, UPDATE, DELETE ON ${writable.join(', ')} ${to}`);
  for (const name of functions) await transaction.query(`GRANT EXECUTE ON FUNCTION ${name} ${to}`);
}

function explained(error: unknown, { role, where, variable, password }: ReaderRole): unknown {
  const code = errorCode(error);
  if (password === undefined && code === '42704') {
    return fault(
      `The role "${role}" that ${variable} names does not exist`,
      where,
      'Create it, or mend the URL.',
      error,
    );
  }
  if (code !== NO_PRIVILEGE) return error;
  const todo =
    `Let the role that owns the database create roles (ALTER ROLE ... CREATEROLE), or have a login role created that is neither ` +
    `superuser nor BYPASSRLS and name it in ${variable}.`;
  return fault(`The role "${role}" that reads for callers may not be made (${errorText(error)})`, where, todo, error);
}

function fault(what: string, where: string, todo: string, cause: unknown): DatabaseSetupError {
  return new DatabaseSetupError('DATABASE_READER_UNUSABLE', { what, where, todo }, { cause });
}
