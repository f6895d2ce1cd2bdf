import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../connect';
import { openEmbeddedServer } from './open-embedded-server';
import { spawnServerUser } from './spawn-server-user.test-kit';

// Starting PostgreSQL takes long on a busy machine, and some tests do so many times.
jest.setTimeout(240_000);

let pristine: string;
let dataDir: string;

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'aeo-hub-embedded-'));
  chmodSync(folder, 0o755);
  return folder;
}

beforeAll(async () => {
  pristine = newFolder();
  await (await openEmbeddedServer({ dataDir: pristine, report: () => undefined })).close();
});

beforeEach(() => (dataDir = newFolder()));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));
afterAll(() => rmSync(pristine, { recursive: true, force: true }));

/** A data folder that was in use before: a copy takes a third of the time of making one. */
const usedBefore = () => void execFileSync('cp', ['-a', join(pristine, 'postgres'), dataDir]);

const open = () => openEmbeddedServer({ dataDir, report: () => undefined });

/** The server's process, by its own notice; null when none runs. */
function serverPid(): number | null {
  try {
    return Number(readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return null;
  }
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = await connect(url);
  try {
    const { rows } = await client.query<{ answer: unknown }>(sql);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

/** How many sessions count as users of the server. */
const USERS = `SELECT count(*) AS answer FROM pg_locks WHERE locktype = 'advisory' AND mode = 'ShareLock'`;

/** Comes and leaves a number of times, and gives how often the server answered. */
async function visit(times: number): Promise<number> {
  let answered = 0;
  for (let round = 0; round < times; round += 1) {
    await using server = await open();
    answered += Number(await ask(server.url, 'SELECT 1 AS answer'));
  }
  return answered;
}

test('the first use makes a server that sorts by code point and knows letters beyond ASCII', async () => {
  await using server = await open();
  const answers = await Promise.all(
    [
      `SELECT current_setting('server_encoding') AS answer`,
      `SELECT string_agg(x, '' ORDER BY x) AS answer FROM unnest(ARRAY['é', 'b', 'B', 'a']) x`,
      `SELECT lower('ÉΩ') AS answer`,
      `SELECT current_setting('listen_addresses') || current_setting('unix_socket_directories') AS answer`,
      `SELECT current_setting('fsync') || current_setting('full_page_writes') AS answer`,
    ].map((sql) => ask(server.url, sql)),
  );
  expect(answers).toEqual(['UTF8', 'Babé', 'éω', '127.0.0.1', 'onon']);
  await ask(server.url, 'CREATE EXTENSION pg_trgm');
  expect(await ask(server.url, `SELECT similarity('Ωμέγα', 'Ωμέγα Α')::text AS answer`)).toBe('0.75');
});

test('its password is random and readable only by who runs the hub', async () => {
  usedBefore();
  await using server = await open();
  const passwordFile = join(dataDir, 'postgres/password');
  expect(statSync(passwordFile).mode & 0o777).toBe(0o600);
  expect(readFileSync(passwordFile, 'utf8')).toMatch(/^[0-9a-f]{48}$/);
  const guess = new URL(server.url);
  guess.password = 'hub';
  await expect(connect(guess.href)).rejects.toMatchObject({ code: '28P01' });
});

test('a second start keeps the data', async () => {
  usedBefore();
  const first = await open();
  await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await first.close();
  expect(serverPid()).toBeNull();
  await using second = await open();
  expect(await ask(second.url, 'SELECT answer FROM kept')).toBe(42);
});

test('two users share one server, and only the last to leave stops it', async () => {
  usedBefore();
  const own = await open();
  const other = await spawnServerUser(dataDir);
  expect(other.url).toBe(own.url);
  await own.close();
  expect(await ask(other.url, 'SELECT 1 AS answer')).toBe(1);
  await other.leave();
  expect(serverPid()).toBeNull();
});

test('a user that is killed leaves the server to the next one, who stops it at its end', async () => {
  usedBefore();
  const killed = await spawnServerUser(dataDir);
  const pid = serverPid();
  await killed.kill();
  const next = await open();
  expect(next.url).toBe(killed.url);
  expect(serverPid()).toBe(pid);
  // The server notices that the killed one has gone when it looks, and until then that one is a user.
  while ((await ask(next.url, USERS)) !== '1');
  await next.close();
  expect(serverPid()).toBeNull();
});

test('users that start at once, on an empty folder, end up on one server', async () => {
  const users = await Promise.all([1, 2, 3, 4].map(() => spawnServerUser(dataDir)));
  expect(new Set(users.map(({ url }) => url)).size).toBe(1);
  await Promise.all(users.map((user) => user.leave()));
  expect(serverPid()).toBeNull();
});

test('users that come while others leave always get a server that answers', async () => {
  usedBefore();
  expect(await Promise.all([visit(8), visit(8), visit(8)])).toEqual([8, 8, 8]);
  expect(serverPid()).toBeNull();
});

test('closing twice is one closing', async () => {
  usedBefore();
  const server = await open();
  await Promise.all([server.close(), server.close()]);
  await server.close();
  expect(serverPid()).toBeNull();
});
