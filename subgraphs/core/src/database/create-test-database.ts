import { createHash, randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { connect } from './connect';
import { withDatabase } from './database-url';
import { createDatabase } from './ensure-database';
import { openTestServer, type TestServer } from './test-server';

const NAME = 'aeo_test';
const LEFT_BEHIND_MS = 3_600_000;
/** A database is created and dropped when all processes of the server have taken note, which on a busy machine takes its time; in milliseconds. */
const ADMINISTRATION_MS = 100_000;

/** An empty database that belongs to one test. */
export interface TestDatabase extends AsyncDisposable {
  /** As `DATABASE_URL` it serves a whole hub: the databases made from it are dropped with it. */
  readonly url: string;
  drop(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface TestDatabaseFrom {
  /** What the template is made of: those of equal keys are the same. */
  readonly key: string;
  /** Fills the template, and closes every connection to it. */
  readonly fill: (url: string) => Promise<void>;
}

/**
 * A database on the test server; `drop` it at the end, or declare it with `await using`.
 *
 * @param from a template that it is copied from, which is quicker than to migrate each; without it, it is empty
 */
export async function createTestDatabase(from: TestDatabaseFrom | null = null): Promise<TestDatabase> {
  const server = await openTestServer();
  const name = newName();
  try {
    await administer(server, async (client) => {
      await dropDatabases(client, isLeftBehind);
      if (from === null) return createDatabase(client, name, server.url);
      return copyTemplate(client, name, from, server.url);
    });
  } catch (error) {
    await server[Symbol.asyncDispose]();
    throw error;
  }
  const end = async () => {
    const isOurs = (found: string) => found.startsWith(name);
    await administer(server, (client) => dropDatabases(client, isOurs)).finally(() => server[Symbol.asyncDispose]());
  };
  let ending: Promise<void> | null = null;
  const drop = () => (ending ??= end());
  return { url: withDatabase(server.url, name), drop, [Symbol.asyncDispose]: drop };
}

function newName(): string {
  return `${NAME}_${Date.now()}_${randomBytes(4).toString('hex')}`;
}

/**
 * The first test of a run that needs a template makes it; the end of the run drops it. The next run makes its own, for what fills a
 * template may have been changed meanwhile.
 */
async function copyTemplate(client: Client, name: string, { key, fill }: TestDatabaseFrom, url: string): Promise<void> {
  const suffix = `${ofThisRun()}${createHash('sha256').update(key).digest('hex').slice(0, 16)}`;
  await client.query('SELECT pg_advisory_lock(hashtext($1))', [suffix]);
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1) AND right(datname, length($2)) = $2`,
      [`${NAME}_`, suffix],
    );
    const template = rows[0]?.name ?? (await makeTemplate(client, suffix, fill, url));
    const [quoted, of] = [name, template].map((database) => client.escapeIdentifier(database));
    await client.query(`CREATE DATABASE ${quoted} TEMPLATE ${of}`);
  } finally {
    await client.query('SELECT pg_advisory_unlock(hashtext($1))', [suffix]);
  }
}

/** Under another name until it is full: a process that is killed meanwhile leaves none that is half made. */
async function makeTemplate(
  client: Client,
  suffix: string,
  fill: TestDatabaseFrom['fill'],
  url: string,
): Promise<string> {
  const making = newName();
  await createDatabase(client, making, url);
  await fill(withDatabase(url, making));
  const template = `${newName()}${suffix}`;
  await client.query(
    `ALTER DATABASE ${client.escapeIdentifier(making)} RENAME TO ${client.escapeIdentifier(template)}`,
  );
  return template;
}

/** Between the name and what a template is made of; the processes of a run of tests have the same. */
function ofThisRun(): string {
  return `_run${process.env['TEST_RUN'] ?? process.pid}_`;
}

/** Drops the templates of this run. */
export async function dropTemplates(server: TestServer): Promise<void> {
  await administer(server, (client) => dropDatabases(client, (name) => name.includes(ofThisRun())));
}

async function administer(server: TestServer, work: (client: Client) => Promise<void>): Promise<void> {
  const client = await connect(server.url, 'aeo-hub tests', ADMINISTRATION_MS);
  await work(client).finally(() => client.end());
}

/** A killed test run leaves its databases; the time in the name tells. */
function isLeftBehind(name: string): boolean {
  return Number(name.split('_')[2]) < Date.now() - LEFT_BEHIND_MS;
}

async function dropDatabases(client: Client, chosen: (name: string) => boolean): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)',
    [`${NAME}_`],
  );
  for (const { name } of rows) {
    if (chosen(name)) await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
  }
  await dropRoles(client, chosen);
}

/** Whoever reads a database in the name of callers goes with it: roles are the whole server's. */
async function dropRoles(client: Client, chosen: (name: string) => boolean): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT rolname AS name FROM pg_roles WHERE starts_with(rolname, $1)',
    [`${NAME}_`],
  );
  for (const { name } of rows) {
    if (chosen(name)) await client.query(`DROP ROLE IF EXISTS ${client.escapeIdentifier(name)}`);
  }
}
