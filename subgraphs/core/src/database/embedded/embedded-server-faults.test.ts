import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '../connect';
import { openEmbeddedServer } from './open-embedded-server';
import { isRoot, UNPRIVILEGED } from './server-account';
import { spawnServerUser } from './spawn-server-user.test-kit';

// Starting PostgreSQL takes long on a busy machine, and some tests do so many times.
jest.setTimeout(240_000);

let pristine: string;
let dataDir: string;

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'aeo-hub-faults-'));
  chmodSync(folder, 0o755);
  return folder;
}

beforeAll(async () => {
  pristine = newFolder();
  await (await open(pristine)).close();
});

// Each test gets a data folder of its own that was in use before; a copy takes a third of the time of making one.
beforeEach(() => {
  dataDir = newFolder();
  execFileSync('cp', ['-a', join(pristine, 'postgres'), dataDir]);
});

afterEach(() => rmSync(dataDir, { recursive: true, force: true }));
afterAll(() => rmSync(pristine, { recursive: true, force: true }));

const open = (folder = dataDir) => openEmbeddedServer({ dataDir: folder, report: () => undefined });

const noticeFile = () => join(dataDir, 'postgres/cluster/postmaster.pid');

async function query<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = await connect(url);
  return client
    .query<T>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

/** Waits until the condition is true; a server that does not answer yet is none that fails. The test's timeout is the limit. */
async function eventually(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition().catch(() => false))) await pause(20);
}

async function end(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

describe('what a dead server left behind blocks nobody', () => {
  test('kill -9 of the server: what was committed is there again', async () => {
    const server = await open();
    await query(server.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    process.kill(Number(readFileSync(noticeFile(), 'utf8').split('\n')[0]), 'SIGKILL');
    await server.close();
    await using again = await open();
    expect(await query(again.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  test('a notice whose process number now belongs to another program', async () => {
    const stranger = spawn('sleep', ['600'], { stdio: 'ignore', ...(isRoot() ? UNPRIVILEGED : {}) });
    const lines = [stranger.pid, join(dataDir, 'postgres/cluster'), 1_700_000_000, 1, '', '127.0.0.1', '1 1', 'ready'];
    writeFileSync(noticeFile(), `${lines.join('\n')}\n`);
    try {
      await using server = await open();
      expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      expect(stranger.exitCode).toBeNull();
    } finally {
      await end(stranger);
    }
  });

  test('an empty notice, as a power cut leaves it', async () => {
    writeFileSync(noticeFile(), '');
    await using server = await open();
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('a half-made data folder', async () => {
    const halfMade = join(dataDir, 'postgres.new-0123456789ab');
    mkdirSync(join(halfMade, 'cluster'), { recursive: true });
    rmSync(join(dataDir, 'postgres'), { recursive: true });
    await using server = await open();
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

/** The sessions by which processes hold their use of the server. */
const USERS = `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted`;

test('a use survives the loss of its connection, so that another user does not stop the server', async () => {
  await using server = await open();
  const [before] = await query<{ pid: number }>(server.url, USERS);
  await query(server.url, `SELECT pg_terminate_backend(${before?.pid})`);
  await eventually(async () => {
    const [now] = await query<{ pid: number }>(server.url, USERS);
    return now !== undefined && now.pid !== before?.pid;
  });
  await (await spawnServerUser(dataDir)).leave();
  expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

describe('a server that is killed while it is used', () => {
  const kill = () => process.kill(Number(readFileSync(noticeFile(), 'utf8').split('\n')[0]), 'SIGKILL');

  /** Whether the server answers with what was committed before it was killed. */
  const answers = (url: string) =>
    query<{ answer: number }>(url, 'SELECT answer FROM kept').then(
      ([row]) => row?.answer === 42,
      () => false,
    );

  test('is started again by its users, where all of them look for it', async () => {
    const server = await open();
    const other = await spawnServerUser(dataDir);
    await query(server.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    kill();
    await eventually(() => answers(server.url));
    expect(other.url).toBe(server.url);
    await eventually(async () => (await query(server.url, USERS)).length === 2);
    // Each has its use again: neither stops the server under the other.
    await other.leave();
    expect(await answers(server.url)).toBe(true);
    await server.close();
    expect(existsSync(noticeFile())).toBe(false);
  });

  test('is started where it was by who comes first, so that others find it again', async () => {
    const user = await spawnServerUser(dataDir);
    await query(user.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await user.kill();
    kill();
    await using server = await open();
    expect(server.url).toBe(user.url);
    expect(await answers(server.url)).toBe(true);
  });
});

test('only the logs of the last starts are kept, and none holds a password', async () => {
  for (let start = 0; start < 7; start += 1) await (await open()).close();
  const folder = join(dataDir, 'postgres/log');
  const password = readFileSync(join(dataDir, 'postgres/password'), 'utf8');
  const logs = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(logs).toHaveLength(5);
  expect(logs.filter((log) => log.includes(password))).toEqual([]);
});

describe('a place that cannot be used is named, with what to do', () => {
  test('a file where the data folder should be', async () => {
    const file = join(dataDir, 'file');
    writeFileSync(file, '');
    await expect(open(join(file, 'data'))).rejects.toMatchObject({
      code: 'EMBEDDED_DATA_FOLDER_UNUSABLE',
      message:
        `The data folder cannot be written (ENOTDIR): ${join(file, 'data')}. ` +
        'Set HUB_DATA_DIR to a folder you can write, or DATABASE_URL to a PostgreSQL server.',
    });
  });

  test('a file system that takes no new folder', async () => {
    await expect(open('/proc/aeo-hub')).rejects.toMatchObject({ code: 'EMBEDDED_DATA_FOLDER_UNUSABLE' });
  });

  test('a folder that the user may only read', async () => {
    const folder = join(dataDir, 'read-only');
    mkdirSync(folder);
    chmodSync(folder, 0o555);
    await expect(spawnServerUser(folder, isRoot() ? UNPRIVILEGED : null)).rejects.toMatchObject({
      code: 'EMBEDDED_DATA_FOLDER_UNUSABLE',
    });
  });

  test('a data folder without its password', async () => {
    rmSync(join(dataDir, 'postgres/password'));
    await expect(open()).rejects.toMatchObject({ code: 'EMBEDDED_PASSWORD_REFUSED' });
  });

  test('a data folder that PostgreSQL rejects: its own last words are told', async () => {
    writeFileSync(join(dataDir, 'postgres/cluster/PG_VERSION'), '9.6\n');
    await expect(open()).rejects.toMatchObject({
      code: 'EMBEDDED_SERVER_NOT_STARTED',
      message: expect.stringContaining('database files are incompatible with server'),
    });
  });
});
