import { Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from './create-test-database';
import { DatabaseClient } from './database-client';
import { SilentProxy } from './silent-proxy.test-kit';

describe('a connection to a database', () => {
  let database: TestDatabase;
  let proxy: SilentProxy;

  beforeAll(async () => (database = await createTestDatabase()));
  afterAll(() => database.drop());

  beforeEach(async () => (proxy = await SilentProxy.open(database.url)));
  afterEach(() => proxy.close());

  test('that falls silent is given up: its statements reject, and its end comes', async () => {
    const client = new DatabaseClient({ connectionString: proxy.url, silence_timeout: 200 });
    await client.connect();
    await client.query('SELECT 1');
    proxy.silence();
    const second = client.query('SELECT 2');
    await expect(client.query('SELECT 1')).rejects.toMatchObject({ code: 'DATABASE_CONNECTION_SILENT' });
    await expect(second).rejects.toThrow('said nothing');
    await client.end();
  });

  test('may be idle for longer than it may be silent', async () => {
    const client = new DatabaseClient({ connectionString: proxy.url, silence_timeout: 100 });
    await client.connect();
    await client.query('SELECT 1');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await client.end();
  });

  test('is not given up while the server goes on sending', async () => {
    const client = new DatabaseClient({ connectionString: proxy.url, silence_timeout: 500 });
    await client.connect();
    const notices: unknown[] = [];
    client.on('notice', (notice) => notices.push(notice));
    await client.query(
      `DO $$ BEGIN FOR i IN 1..10 LOOP RAISE NOTICE 'still here'; PERFORM pg_sleep(0.1); END LOOP; END $$`,
    );
    expect(notices).toHaveLength(10);
    await client.end();
  });

  test('that fell silent while idle ends within a second or so', async () => {
    const client = new DatabaseClient({ connectionString: proxy.url });
    await client.connect();
    proxy.silence();
    const began = performance.now();
    await client.end();
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test('of a pool is replaced once it fell silent', async () => {
    const config = { connectionString: proxy.url, Client: DatabaseClient, max: 1, silence_timeout: 200 };
    const pool = new Pool(config);
    pool.on('error', () => undefined);
    await pool.query('SELECT 1');
    proxy.silence();
    await expect(pool.query('SELECT 1')).rejects.toThrow('said nothing');
    proxy.speak();
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await pool.end();
  });
});
