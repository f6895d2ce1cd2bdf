import { connect } from './connect';
import { databaseOf, withDatabase } from './database-url';
import { createTestDatabase } from './create-test-database';
import { openDatabaseServer } from './server';
import { readDatabaseSettings } from './settings';
import { withTestDatabase } from './test-database';
import { openTestServer } from './test-server';

async function exists(name: string): Promise<boolean> {
  await using server = await openTestServer();
  const client = await connect(server.url);
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  await client.end();
  return rowCount === 1;
}

function nameWithinTest(): Promise<string> {
  return withTestDatabase({ entities: [], migrations: [] }, async (dataSource, url) => {
    const name = databaseOf(url) ?? '';
    expect(await dataSource.query('SELECT current_database() AS name')).toEqual([{ name }]);
    return name;
  });
}

test('each test has a database of its own, gone afterwards', async () => {
  const [one, two] = await Promise.all([nameWithinTest(), nameWithinTest()]);
  expect(one).not.toBe(two);
  expect(await exists(one)).toBe(false);
});

test('it is gone after a test that fails too', async () => {
  let name = '';
  const failing = withTestDatabase({ entities: [], migrations: [] }, async (_, url) => {
    name = databaseOf(url) ?? '';
    throw new Error('the test fails');
  });
  await expect(failing).rejects.toThrow('the test fails');
  expect(await exists(name)).toBe(false);
});

test('as DATABASE_URL it takes the databases of a whole hub with it', async () => {
  const database = await createTestDatabase();
  const server = openDatabaseServer(readDatabaseSettings({ DATABASE_URL: database.url }), () => undefined);
  const name = databaseOf(await server.databaseUrl('ctpat')) ?? '';
  expect(await exists(name)).toBe(true);
  await database.drop();
  expect(await exists(name)).toBe(false);
});

test('what a killed run left behind is dropped by a later one', async () => {
  const twoHoursAgo = Date.now() - 7_200_000;
  const left = `aeo_test_${twoHoursAgo}_0123abcd_pip`;
  await using database = await createTestDatabase();
  const client = await connect(withDatabase(database.url, 'postgres'));
  await client.query(`CREATE DATABASE ${left}`).finally(() => client.end());
  await (await createTestDatabase()).drop();
  expect(await exists(left)).toBe(false);
});
