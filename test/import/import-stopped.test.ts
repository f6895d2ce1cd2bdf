import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createTestDatabase } from '@aeo-hub/core/database';
import { pipImport } from '@aeo-hub/pip';
import { generateSample } from '@aeo-hub/sample';
import { Client } from 'pg';
import { lineMatching } from '../hub/line-matching';
import { temporaryFolder } from '../hub/running-hub';
import { databaseContents } from './database-contents';
import { operate } from './operator-process';
import { startOperator, type OperatorStart, type RunningOperator } from './running-operator';

jest.setTimeout(300_000);

/** So many that reading them takes longer than a second on any machine: then it is told. */
const MANY_ROWS = 1_500_000;

let folder: string;
let paths: readonly string[];
let manyRows: string;
/** What the database of the program holds after an import that was not stopped. */
let undisturbed: unknown;

beforeAll(async () => {
  folder = await temporaryFolder();
  const sample = await generateSample({ companies: 200, outDir: join(folder, 'sample'), force: true });
  paths = sample.files.filter(({ program }) => program === 'PIP').map(({ path }) => path);
  manyRows = join(folder, 'many-consents.csv');
  const header = pipImport.format.consents.map(([, column]) => column).join(',');
  const row = 'PIP-1,JP,2012-05-07,,2024-01-01T00:00:00Z\n';
  await writeFile(manyRows, `${header}\n${row.repeat(MANY_ROWS)}`);
  await using server = await createTestDatabase();
  expect(await operate(['import', 'pip', ...paths], { databaseUrl: server.url })).toMatchObject({ exitCode: 0 });
  undisturbed = await databaseContents(server.url, 'pip');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Signals it as a terminal does, and says what became of it. */
async function stop(running: RunningOperator, signal: NodeJS.Signals) {
  running.signal(signal);
  const { exitCode, stderr } = await running.ended;
  return { exitCode, last: stderr.trimEnd().split('\n').at(-1) };
}

/**
 * What a stopped import ends with: the exit code that shells expect, and a last word that says how far it came. An import that went on
 * would end with another one, and one that waited for its lock would not end before the test does.
 */
function ended(signal: 'SIGINT' | 'SIGTERM', left: string) {
  const last = expect.stringMatching(new RegExp(`^STOPPED: told to stop \\(${signal}\\)\\. ${left}`));
  return { exitCode: signal === 'SIGINT' ? 130 : 143, last };
}

describe('an import that is told to stop', () => {
  it.each([
    [
      'waits for another import',
      'pip',
      "SELECT pg_advisory_lock(hashtextextended('aeo-hub history', 0))",
      'Applied so far: none;',
    ],
    ['writes what is new', 'pip', 'BEGIN; LOCK TABLE membership_event', 'Applied so far: none;'],
    [
      'applies its second file',
      'pip',
      // Members are read against their consents; only the file of consents writes them.
      'BEGIN; LOCK TABLE consent_event IN SHARE MODE',
      'Applied so far: pip-members.csv, pip-sites.csv;',
    ],
    ['waits for the registry', 'registry', 'BEGIN; LOCK TABLE feed_cursor', 'All files are applied.'],
  ])('while it %s leaves nothing half done, and the same command goes on', async (_, database, lock, left) => {
    await using server = await createTestDatabase();
    const command = ['import', 'pip', ...paths];
    expect(await operate(['import', 'pip', await emptyFile()], { databaseUrl: server.url })).toMatchObject({
      exitCode: 0,
    });
    const blocker = new Client({ connectionString: `${server.url}_${database}` });
    await blocker.connect();
    await blocker.query(lock);
    const running = startOperator(command, { env: { DATABASE_URL: server.url } });
    const heard = lineMatching(running.process, /^Stopping$/);
    await untilBlocked(blocker, running);
    const stopped = stop(running, 'SIGINT');
    await heard;
    // The registry ends the batch at hand, and nobody holds it up so long.
    if (database === 'registry') await blocker.end();
    expect(await stopped).toEqual(ended('SIGINT', left));
    if (database !== 'registry') await blocker.end();

    expect(await sessionsLeft(server.url)).toEqual([]);
    expect(await operate(command, { databaseUrl: server.url })).toMatchObject({ exitCode: 0 });
    expect(await databaseContents(server.url, 'pip')).toEqual(undisturbed);
  });

  it.each([
    ['SIGINT', 'node', {}],
    ['SIGTERM', 'node', {}],
    ['SIGINT', 'npm run', { byNpm: true }],
  ] as const)('by %s to all of %s stops its own PostgreSQL after it has rolled back', async (signal, _, how) => {
    // One for all of them, for creating a PostgreSQL takes longer than the rest of such a test.
    const dataDir = join(folder, 'data');
    const start: OperatorStart = { env: { DATABASE_URL: '', HUB_DATA_DIR: dataDir }, ...how };
    const running = startOperator(['import', 'pip', manyRows], start);
    await lineMatching(running.process, /many-consents\.csv: [\d,]+ rows read/);
    const serverNotice = join(dataDir, 'postgres/cluster/postmaster.pid');
    expect(existsSync(serverNotice)).toBe(true);
    expect(await stop(running, signal)).toEqual(ended(signal, 'Applied so far: none;'));
    expect(existsSync(serverNotice)).toBe(false);

    const again = startOperator(['import', 'pip', ...paths], start);
    expect(await again.ended).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('pip-members.csv') });
    expect(existsSync(serverNotice)).toBe(false);
  });

  it('while PostgreSQL is being made ends as told, and the same command goes on', async () => {
    const start = { env: { DATABASE_URL: '', HUB_DATA_DIR: join(folder, 'data-new') } };
    const running = startOperator(['import', 'pip', ...paths], start);
    await lineMatching(running.process, /Creating an empty PostgreSQL/);
    expect(await stop(running, 'SIGINT')).toEqual(ended('SIGINT', 'Applied so far: none;'));
    expect(await startOperator(['import', 'pip', ...paths], start).ended).toMatchObject({ exitCode: 0 });
  });
});

/** Makes the databases, without being a first load. */
async function emptyFile(): Promise<string> {
  const path = join(folder, 'nothing.csv');
  await writeFile(path, `${pipImport.format.consents.map(([, column]) => column).join(',')}\n`);
  return path;
}

/** Until a session waits for the lock that the blocker holds, or says that it waits for another import. */
async function untilBlocked(blocker: Client, running: RunningOperator): Promise<void> {
  const said = lineMatching(running.process, /Waiting for another import/).then(() => true);
  const looked = async () => {
    // Within a transaction pg_stat_activity says what it said first.
    const waiting = 'SELECT 1 FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))';
    while ((await blocker.query(waiting)).rowCount === 0) await pause(20);
    return true;
  };
  await Promise.race([said, looked()]);
}

/** Sessions of imports that hold a lock or a transaction. */
async function sessionsLeft(url: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: `${url}_pip` });
  await client.connect();
  try {
    const statement = `SELECT query FROM pg_stat_activity WHERE backend_type = 'client backend' AND datname = current_database() AND pid <> pg_backend_pid()`;
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
