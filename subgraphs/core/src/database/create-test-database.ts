import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { connect } from './connect';
import { withDatabase } from './database-url';
import { ensureDatabase } from './ensure-database';
import { openTestServer } from './test-server';

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
  try {
    await dropLeftBehind(server.url);
    const name = `${NAME}_${Date.now()}_${randomBytes(4).toString('hex')}`;
    const url = withDatabase(server.url, name);
    await ensureDatabase(url);
    let dropping: Promise<void> | null = null;
    const dropAll = async () => {
      await dropDatabases(server.url, (found) => found.startsWith(name)).finally(() => server[Symbol.asyncDispose]());
    };
    const drop = () => (dropping ??= dropAll());
    return { url, drop, [Symbol.asyncDispose]: drop };
  } catch (error) {
    await server[Symbol.asyncDispose]();
    throw error;
  }
}

/** What killed test runs left behind; recognised by the time in the name. */
function dropLeftBehind(serverUrl: string): Promise<void> {
  const tooOld = Date.now() - LEFT_BEHIND_MS;
  return dropDatabases(serverUrl, (name) => Number(name.split('_')[2]) < tooOld);
}

async function dropDatabases(serverUrl: string, chosen: (name: string) => boolean): Promise<void> {
  const client = await connect(serverUrl);
  try {
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database WHERE datname ^@ $1', [
      `${NAME}_`,
    ]);
    for (const { datname } of rows) {
      if (chosen(datname)) await dropDatabase(client, datname);
    }
  } finally {
    await client.end();
  }
}

async function dropDatabase(client: Client, name: string): Promise<void> {
  await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
}
