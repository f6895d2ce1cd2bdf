import { join, resolve } from 'node:path';
import {
  DATABASE_NAMES,
  READER_NAMES,
  readerUrlVariable,
  urlVariable,
  type DatabaseName,
  type ReaderName,
} from './database-name';
import { databaseOf } from './database-url';
import { SettingsError } from './settings-error';

// src/database and dist/database lie equally deep.
const REPOSITORY_ROOT = join(__dirname, '../../../..');
const DEFAULT_PREFIX = 'hub';
// Leaves room for `_mexican_aeo` within PostgreSQL's 63 bytes, and needs no quotes.
const PREFIX = /^[a-z_][a-z0-9_]{0,49}$/;

/** Less than the two seconds that the gateway gives a subgraph. */
const DEFAULT_QUERY_TIMEOUT_MS = 1_500;
const MOST_QUERY_TIMEOUT_MS = 600_000;
const DEFAULT_OWNER_QUERY_TIMEOUT_MS = 30_000;

/** Where the databases are. */
export interface DatabaseSettings {
  /** `HUB_DATA_DIR`: what the hub keeps on disk; absolute. Default: `.data` in the repository root. */
  readonly dataDir: string;
  /** `DATABASE_URL`: the PostgreSQL server to use instead of the embedded one; databases are created there. Default: none. */
  readonly serverUrl: string | null;
  /** What the databases' names begin with: the database that `DATABASE_URL` names. Default: `hub`. */
  readonly prefix: string;
  /** `<NAME>_DATABASE_URL`, as `PIP_DATABASE_URL`: one database's own URL, before `DATABASE_URL`. Default: none. */
  readonly databaseUrls: Readonly<Partial<Record<DatabaseName, string>>>;
  /**
   * `<NAME>_READER_DATABASE_URL`, as `PIP_READER_DATABASE_URL`: the same database with the role that reads it for callers. Default: a
   * role `<database>_reader` that the hub makes itself.
   */
  readonly readerUrls: Readonly<Partial<Record<ReaderName, string>>>;
  /** `QUERY_TIMEOUT_MS`: longest time for one statement that answers a question, in milliseconds. Default 1500. */
  readonly queryTimeoutMs: number;
  /**
   * `OWNER_QUERY_TIMEOUT_MS`: longest time for one statement of a database's owner while it serves, in milliseconds: it applies outboxes
   * and answers probes. A connection that is silent for longer is given up. Default 30000.
   */
  readonly ownerQueryTimeoutMs: number;
  /** `TEST_DATABASE_URL`: the server for tests. Default: an embedded one in `test/` below the data folder. */
  readonly testServerUrl: string | null;
}

/** @throws SettingsError naming every fault of the environment at once; no message holds a password. */
export function readDatabaseSettings(env: Readonly<NodeJS.ProcessEnv> = process.env): DatabaseSettings {
  const faults: string[] = [];
  const url = (variable: string): string | null => {
    const value = env[variable] ?? '';
    if (value === '') return null;
    const fault = urlFault(value);
    if (fault === null) return value;
    faults.push(`${variable}: ${fault}; write postgres://user:password@host:port/database`);
    return null;
  };
  const serverUrl = url('DATABASE_URL');
  const prefix = (serverUrl === null ? null : databaseOf(serverUrl)) ?? DEFAULT_PREFIX;
  if (!PREFIX.test(prefix)) {
    faults.push(
      `DATABASE_URL: database name "${prefix}" begins the names of the hub's databases; ` +
        'write at most 50 lower-case letters, digits and underscores, not beginning with a digit',
    );
  }
  if ((env['HUB_DATA_DIR'] ?? '').includes('\0'))
    faults.push('HUB_DATA_DIR: holds a NUL character; write the path of a folder');
  const own = urls(DATABASE_NAMES, urlVariable, url);
  const readers = urls(READER_NAMES, readerUrlVariable, url);
  for (const [, variable, value] of [...own, ...readers]) {
    if (value !== null && databaseOf(value) === null) {
      faults.push(`${variable}: names no database; end it with /database`);
    }
  }
  const timeout = (variable: string, byDefault: number): number => {
    const text = env[variable]?.trim() || String(byDefault);
    const value = /^\d{1,6}$/.test(text) ? Number(text) : 0;
    if (value < 1 || value > MOST_QUERY_TIMEOUT_MS) {
      faults.push(`${variable}: write a whole number of milliseconds from 1 to ${MOST_QUERY_TIMEOUT_MS}`);
    }
    return value;
  };
  const queryTimeoutMs = timeout('QUERY_TIMEOUT_MS', DEFAULT_QUERY_TIMEOUT_MS);
  const ownerQueryTimeoutMs = timeout('OWNER_QUERY_TIMEOUT_MS', DEFAULT_OWNER_QUERY_TIMEOUT_MS);
  const testServerUrl = url('TEST_DATABASE_URL');
  if (faults.length > 0) throw new SettingsError(faults);
  return {
    dataDir: readDataDir(env),
    serverUrl,
    prefix,
    databaseUrls: given(own),
    readerUrls: given(readers),
    queryTimeoutMs,
    ownerQueryTimeoutMs,
    testServerUrl,
  };
}

type NamedUrl<Name> = readonly [name: Name, variable: string, value: string | null];

function urls<Name>(
  names: readonly Name[],
  variableOf: (name: Name) => string,
  read: (variable: string) => string | null,
): NamedUrl<Name>[] {
  return names.map((name) => [name, variableOf(name), read(variableOf(name))]);
}

function given<Name extends string>(named: readonly NamedUrl<Name>[]): Partial<Record<Name, string>> {
  const found = named.flatMap(([name, , value]) => (value === null ? [] : [[name, value]]));
  return Object.fromEntries(found) as Partial<Record<Name, string>>;
}

/** What keeps a text from being a PostgreSQL URL; quotes nothing of it, for it may hold a password. */
function urlFault(text: string): string | null {
  if (!/^postgres(ql)?:/.test(text) || !URL.canParse(text)) return 'is not a PostgreSQL URL';
  const { hostname, searchParams } = new URL(text);
  return hostname === '' && !searchParams.has('host') ? 'names no host' : null;
}

/** `HUB_DATA_DIR`: what the hub keeps on disk; absolute. Default: `.data` in the repository root. */
export function readDataDir(env: Readonly<NodeJS.ProcessEnv> = process.env): string {
  const dataDir = env['HUB_DATA_DIR'] ?? '';
  return dataDir === '' ? join(REPOSITORY_ROOT, '.data') : resolve(dataDir);
}
