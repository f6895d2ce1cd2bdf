import { createServer } from 'node:net';
import { connect } from './connect';
import { createTestDatabase } from './create-test-database';
import { databaseOf, withDatabase } from './database-url';
import { openDatabaseServer, type DatabaseServer } from './server';
import { readDatabaseSettings } from './settings';

function serverAt(env: Record<string, string>): DatabaseServer {
  return openDatabaseServer(readDatabaseSettings(env), () => undefined);
}

async function run(url: string, sql: string): Promise<unknown[]> {
  const client = await connect(url);
  return client
    .query<Record<string, unknown>>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

test('each subgraph gets a database of its own, made when it is missing', async () => {
  await using own = await createTestDatabase();
  await using server = serverAt({ DATABASE_URL: own.url });
  const prefix = databaseOf(own.url);
  const urls = await Promise.all([server.databaseUrl('pip'), server.databaseUrl('mexican-aeo')]);
  expect(urls.map(databaseOf)).toEqual([`${prefix}_pip`, `${prefix}_mexican_aeo`]);
  const facts = `SELECT current_setting('server_encoding') AS encoding, string_agg(x, '' ORDER BY x) AS sorted
                 FROM unnest(ARRAY['é', 'b', 'B', 'a']) x`;
  expect(await run(urls[1] ?? '', facts)).toEqual([{ encoding: 'UTF8', sorted: 'Babé' }]);
});

test('processes that make the same database at once all get it', async () => {
  await using own = await createTestDatabase();
  const urls = await Promise.all(
    [1, 2, 3, 4, 5, 6].map(async () => {
      await using server = serverAt({ DATABASE_URL: own.url });
      return await server.databaseUrl('registry');
    }),
  );
  expect(new Set(urls).size).toBe(1);
  expect(await run(urls[0] ?? '', 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test("a database's own URL comes before DATABASE_URL", async () => {
  await using own = await createTestDatabase();
  const elsewhere = `${own.url}_elsewhere`;
  await using server = serverAt({ DATABASE_URL: own.url, PIP_DATABASE_URL: elsewhere });
  expect(await server.databaseUrl('pip')).toBe(elsewhere);
  expect(await run(elsewhere, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('one lock has one holder at a time', async () => {
  await using own = await createTestDatabase();
  await using first = serverAt({ DATABASE_URL: own.url });
  await using second = serverAt({ DATABASE_URL: own.url });
  const held = await first.tryLock('hub');
  expect(held).not.toBeNull();
  expect(await second.tryLock('hub')).toBeNull();
  const other = await second.tryLock('another');
  expect(other).not.toBeNull();
  await held?.release();
  const next = await second.tryLock('hub');
  expect(next).not.toBeNull();
  await Promise.all([next?.release(), other?.release()]);
});

describe('what is wrong is told without the password', () => {
  test('nothing listens there', async () => {
    const listener = createServer();
    const port = await new Promise<number>((resolve) => {
      listener.listen(0, '127.0.0.1', () => {
        const address = listener.address();
        listener.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
      });
    });
    await using server = serverAt({ DATABASE_URL: `postgres://hub:secret@127.0.0.1:${port}/hub` });
    await expect(server.databaseUrl('pip')).rejects.toMatchObject({
      code: 'DATABASE_SERVER_UNREACHABLE',
      message:
        `No PostgreSQL server answers (ECONNREFUSED): role "hub" at 127.0.0.1:${port}. ` +
        'Start it, or mend its URL; without DATABASE_URL the hub runs a PostgreSQL of its own.',
    });
  });

  test('the password is wrong', async () => {
    await using own = await createTestDatabase();
    const wrong = new URL(own.url);
    wrong.password = 'secret';
    await using server = serverAt({ DATABASE_URL: wrong.href });
    const error: unknown = await server.databaseUrl('pip').catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'DATABASE_LOGIN_REFUSED' });
    expect(String(error)).not.toContain('secret');
  });

  test('the role may not create databases', async () => {
    await using own = await createTestDatabase();
    const role = `${databaseOf(own.url)}_role`;
    await run(own.url, `CREATE ROLE ${role} LOGIN PASSWORD 'secret'`);
    try {
      const limited = new URL(own.url);
      [limited.username, limited.password] = [role, 'secret'];
      await using server = serverAt({ DATABASE_URL: limited.href });
      const error: unknown = await server.databaseUrl('pip').catch((caught: unknown) => caught);
      expect(error).toMatchObject({
        code: 'DATABASE_MAY_NOT_CREATE',
        message: expect.stringContaining(`Database "${databaseOf(own.url)}_pip" is missing and may not be created`),
      });
      expect(String(error)).not.toContain('secret');
    } finally {
      await run(withDatabase(own.url, 'postgres'), `DROP ROLE ${role}`);
    }
  });
});
