import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import {
  createTestDatabase,
  openDatabaseServer,
  openDataSource,
  readDatabaseSettings,
  type TestDatabase,
} from '@aeo-hub/core/database';
import { OUTBOX_STORAGE, PARTICULARS_TOPIC } from '@aeo-hub/core/outbox';
import type { DataSource } from 'typeorm';
import { particulars } from '../test-registry/particulars';

/** The registry as Compose runs it: a process of its own, what a test starts as a process runs from dist. */
async function serve(url: string): Promise<{ readonly process: ChildProcess; readonly endpoint: string }> {
  const env = { ...process.env, DATABASE_URL: url, PORT: '0', HUB_ACCESS: 'off' };
  const started = spawn(process.execPath, [join(__dirname, '../../dist/main.js'), 'serve'], { env });
  for await (const line of createInterface({ input: started.stderr })) {
    const endpoint = /ready at (\S+)/.exec(line)?.[1];
    if (endpoint) {
      started.stderr.resume();
      return { process: started, endpoint };
    }
  }
  throw new Error('The registry ended before it was ready.');
}

async function outcome(endpoint: string, account: string): Promise<unknown> {
  const query = `{ company(identifier: { scheme: PIP_ACCOUNT, value: "${account}" }) { outcome } }`;
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data } = (await answer.json()) as { data: { company: { outcome: unknown } } };
  return data.company.outcome;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(20);
}

describe('the registry, served alone', () => {
  let database: TestDatabase;
  let pip: DataSource;
  let registry: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    const settings = readDatabaseSettings({ ...process.env, DATABASE_URL: database.url });
    const server = openDatabaseServer(settings, () => undefined);
    const open = async (name: 'pip' | 'registry', storage: Partial<typeof OUTBOX_STORAGE>) =>
      openDataSource({
        entities: [],
        migrations: [],
        ...storage,
        url: await server.databaseUrl(name),
        applicationName: 'test',
      });
    pip = await open('pip', OUTBOX_STORAGE);
    registry = await open('registry', {});
  });

  afterAll(async () => {
    await pip.destroy();
    await registry.destroy();
    await database.drop();
  });

  const say = (first: number, count: number) =>
    pip.query(
      `INSERT INTO outbox (topic, account, payload)
       SELECT $1, message ->> 'account', message FROM jsonb_array_elements($2::jsonb) AS message`,
      [
        PARTICULARS_TOPIC,
        JSON.stringify(Array.from({ length: count }, (_, index) => particulars(`P-${first + index}`))),
      ],
    );

  test('answers with what the programs say, though two of them have no outbox yet, and stops when told', async () => {
    await say(0, 1);
    const { process: served, endpoint } = await serve(database.url);
    await until(async () => (await outcome(endpoint, 'P-0')) === 'FOUND');
    // Nobody knows it, but two programs have not been heard.
    expect(await outcome(endpoint, 'P-1')).toBe('UNAVAILABLE');
    await say(1, 1);
    await until(async () => (await outcome(endpoint, 'P-1')) === 'FOUND');
    served.kill('SIGTERM');
    expect(await once(served, 'exit')).toEqual([0, null]);
  });

  test('killed in the middle of its work and started again, has applied everything once', async () => {
    const applied = async () => Number((await registry.query('SELECT count(*)::int AS rows FROM assertion'))[0].rows);
    const { process: killed } = await serve(database.url);
    await say(2, 9_998);
    await until(async () => (await applied()) > 2);
    killed.kill('SIGKILL');
    await once(killed, 'exit');

    const { process: served } = await serve(database.url);
    await until(async () => (await applied()) >= 10_000);
    served.kill('SIGTERM');
    await once(served, 'exit');
    const [counts] = await registry.query(
      `SELECT (SELECT count(*)::int FROM assertion) AS assertions, (SELECT count(DISTINCT account)::int FROM assertion) AS accounts,
              (SELECT count(*)::int FROM account_link) AS links, (SELECT count(*)::int FROM identifier_claim) AS claims`,
    );
    expect(counts).toEqual({ assertions: 10_000, accounts: 10_000, links: 10_000, claims: 10_000 });
  });
});
