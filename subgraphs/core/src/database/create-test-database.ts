import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { connect } from './connect';
import { withDatabase } from './database-url';
import { createDatabase } from './ensure-database';
import { openTestServer, type TestServer } from './test-server';

const NAME = 'aeo_test';
const LEFT_BEHIND_MS = 3_600_000;

/** An empty database that belongs to one test. */
export interface TestDatabase extends AsyncDisposable {
  /** As `DATABASE_URL` it serves a whole hub: the databases made from it are dropped with it. */
  readonly url: string;
  drop(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** A database on the test server; `drop` it at the end, or declare it with `await using`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await openTestServer();
  const name = `${NAME}_${Date.now()}_${randomBytes(4).toString('hex')}`;
  try {
    await administer(server, async (client) => {
      await dropDatabases(client, isLeftBehind);
      await createDatabase(client, name, server.url);
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

async function administer(server: TestServer, work: (client: Client) => Promise<void>): Promise<void> {
  const client = await connect(server.url);
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
