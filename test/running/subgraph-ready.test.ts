import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createTestDatabase, openDatabaseServer, readDatabaseSettings } from '@aeo-hub/core/database';
import { Client } from 'pg';
import { NamedConnectionsProxy } from '../faults/named-connections-proxy';
import { lineMatching } from '../hub/line-matching';
import { REPOSITORY } from '../hub/running-hub';

describe('a subgraph that runs alone', () => {
  it('is ready while its database can be reached, and again when it is back; told to stop it says so first', async () => {
    const database = await createTestDatabase();
    const child = spawn(process.execPath, ['subgraphs/pip/dist/main.js', 'serve'], {
      cwd: REPOSITORY,
      env: {
        PATH: process.env['PATH'],
        PIP_DATABASE_URL: database.url,
        PORT: '0',
        HUB_ACCESS: 'off',
        DRAIN_GRACE_MS: '2000',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const gone = once(child, 'exit');
    try {
      const [, origin = ''] = await lineMatching(child, /ready at (\S+)\/graphql/);
      const ready = async () => {
        const response = await fetch(`${origin}/ready`);
        return [response.status, await response.json()];
      };
      const withDatabase = (state: string) => [
        { name: 'database', state, vital: true },
        { name: 'loops', state: 'OK', vital: false },
      ];
      expect(await ready()).toEqual([200, { status: 'ready', dependencies: withDatabase('OK') }]);
      await shut(database.url, true);
      expect(await until(ready, 503)).toEqual([503, { status: 'not ready', dependencies: withDatabase('DOWN') }]);
      await shut(database.url, false);
      await until(ready, 200);
      child.kill('SIGTERM');
      expect(await until(ready, 503)).toEqual([503, { status: 'draining', dependencies: withDatabase('OK') }]);
      const answer = await fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ __typename }"}',
      });
      expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close']);
      expect(await gone).toEqual([0, null]);
    } finally {
      child.kill('SIGTERM');
      await gone;
      await database.drop();
    }
  });

  it('is ready again after its database connections fell silent, and ends in time while they are silent', async () => {
    const database = await createTestDatabase();
    const proxy = await NamedConnectionsProxy.open(database.url);
    const child = spawn(process.execPath, ['subgraphs/pip/dist/main.js', 'serve'], {
      cwd: REPOSITORY,
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: proxy.url,
        PORT: '0',
        HUB_ACCESS: 'off',
        DRAIN_GRACE_MS: '0',
        QUERY_TIMEOUT_MS: '1500',
        OWNER_QUERY_TIMEOUT_MS: '3000',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const gone = once(child, 'exit');
    try {
      const [, origin = ''] = await lineMatching(child, /ready at (\S+)\/graphql/);
      const ready = async () => [(await fetch(`${origin}/ready`)).status];
      proxy.silence(() => true);
      await until(ready, 503);
      proxy.speak();
      await until(ready, 200);
      proxy.silence(() => true);
      const began = performance.now();
      child.kill('SIGTERM');
      await gone;
      // Its time for stopping, and what a busy machine adds.
      expect(performance.now() - began).toBeLessThan(14_000);
    } finally {
      child.kill('SIGKILL');
      await gone;
      await proxy.close();
      await database.drop();
    }
  }, 120_000);

  it('gives up a start that waits for a migration, within its time for stopping', async () => {
    await using database = await createTestDatabase();
    await using server = openDatabaseServer(
      readDatabaseSettings({ REGISTRY_DATABASE_URL: database.url }),
      () => undefined,
    );
    await using migrating = await server.tryLock('migrations');
    expect(migrating).not.toBeNull();
    const child = spawn(process.execPath, ['subgraphs/pip/dist/main.js', 'serve'], {
      cwd: REPOSITORY,
      env: { PATH: process.env['PATH'], PIP_DATABASE_URL: database.url, PORT: '0', HUB_ACCESS: 'off' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const gone = once(child, 'exit');
    const said = lineMatching(child, /^NOT_CLOSED: the start did not end in time/);
    try {
      await isConnected(database.url, 'aeo-hub lock "migrations"', 2);
      const began = performance.now();
      child.kill('SIGTERM');
      await said;
      expect(await gone).toEqual([1, null]);
      // The other migration may take ten minutes; the time for stopping is ten seconds.
      expect(performance.now() - began).toBeLessThan(12_000);
    } finally {
      child.kill('SIGKILL');
      await gone;
    }
  }, 60_000);
});

async function isConnected(url: string, applicationName: string, times: number): Promise<void> {
  const client = new Client(url);
  await client.connect();
  for (;;) {
    const { rowCount } = await client.query(
      'SELECT 1 FROM pg_stat_activity WHERE application_name = $1 AND datname = current_database()',
      [applicationName],
    );
    if (Number(rowCount) >= times) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await client.end();
}

/** Lets nobody into the database, or everybody again. */
async function shut(url: string, isShut: boolean): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  const elsewhere = new URL(url);
  elsewhere.pathname = '/postgres';
  const client = new Client(elsewhere.href);
  await client.connect();
  await client.query(`ALTER DATABASE "${name}" ALLOW_CONNECTIONS ${!isShut}`);
  if (isShut) await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
  await client.end();
}

async function until<Answer extends readonly unknown[]>(ask: () => Promise<Answer>, status: number): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (answer[0] === status) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
