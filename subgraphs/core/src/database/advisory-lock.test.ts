import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { advisoryKey, tryAdvisoryLock } from './advisory-lock';
import { connect } from './connect';
import { createTestDatabase } from './create-test-database';

const COMPILED = join(__dirname, '../../dist/database/index.js');
const HOLD = `
  const { tryAdvisoryLock } = require(process.argv[1]);
  tryAdvisoryLock({ url: process.argv[2], name: 'hub' }).then((held) => console.log(held === null ? 'refused' : 'held'));
`;

test('a lock ends with the process that holds it, however it dies', async () => {
  await using database = await createTestDatabase();
  const { url } = database;
  const holder = spawn(process.execPath, ['-e', HOLD, COMPILED, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said]: unknown[] = await once(holder.stdout, 'data');
  expect(String(said)).toBe('held\n');
  expect(await tryAdvisoryLock({ url, name: 'hub', waitMs: 0 })).toBeNull();
  const gone = once(holder, 'exit');
  holder.kill('SIGKILL');
  await gone;
  const held = await tryAdvisoryLock({ url, name: 'hub' });
  expect(held).not.toBeNull();
  await held?.release();
});

test('a lock whose holder fell silent a moment ago is waited for, until the server ends the session', async () => {
  await using database = await createTestDatabase();
  const { url } = database;
  const holder = spawn(process.execPath, ['-e', HOLD, COMPILED, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await once(holder.stdout, 'data');
    holder.kill('SIGSTOP');
    const held = await tryAdvisoryLock({ url, name: 'hub' });
    expect(held).not.toBeNull();
    await held?.release();
  } finally {
    holder.kill('SIGKILL');
  }
}, 60_000);

test('a lock whose connection broke is taken again', async () => {
  await using database = await createTestDatabase();
  const { url } = database;
  const said: string[] = [];
  const report = (message: string) => void said.push(message);
  await using held = await tryAdvisoryLock({ url, name: 'hub', waitMs: 0, report });
  expect(held).not.toBeNull();
  const watcher = await connect(url);
  try {
    const holders = `SELECT pid FROM pg_locks JOIN pg_database d ON d.oid = database
                     WHERE locktype = 'advisory' AND granted AND datname = current_database()`;
    const holder = async () => (await watcher.query<{ pid: number }>(holders)).rows[0]?.pid;
    const before = await holder();
    await watcher.query('SELECT pg_terminate_backend($1, 5000)', [before]);
    const deadline = Date.now() + 10_000;
    while ([undefined, before].includes(await holder()) && Date.now() < deadline) await pause(20);
    expect(await tryAdvisoryLock({ url, name: 'hub', waitMs: 0 })).toBeNull();
    expect(said).toEqual([]);
  } finally {
    await watcher.end();
  }
});

test('a lock is refused when its holder never beats and the server does not end its session, as of an earlier version', async () => {
  await using database = await createTestDatabase();
  const holder = await connect(database.url);
  // The waiting process's clock runs 20 times as fast, so that the test need not wait out the idle timeout of a session.
  const now = Date.now.bind(Date);
  const began = now();
  try {
    await holder.query('SELECT pg_advisory_lock($1::bigint)', [advisoryKey('hub')]);
    jest.spyOn(Date, 'now').mockImplementation(() => began + 20 * (now() - began));
    expect(await tryAdvisoryLock({ url: database.url, name: 'hub', waitMs: 0 })).toBeNull();
  } finally {
    jest.restoreAllMocks();
    await holder.end();
  }
}, 20_000);
