import { resolve } from 'node:path';
import { readDatabaseSettings } from './settings';
import { SettingsError } from './settings-error';

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readDatabaseSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
  return [];
}

test('with nothing set, the hub keeps its databases itself, in .data of the repository', () => {
  expect(readDatabaseSettings({})).toEqual({
    dataDir: resolve(__dirname, '../../../../.data'),
    serverUrl: null,
    prefix: 'hub',
    databaseUrls: {},
    readerUrls: {},
    queryTimeoutMs: 1_500,
    ownerQueryTimeoutMs: 30_000,
    testServerUrl: null,
  });
});

test('DATABASE_URL gives the server, and its database the beginning of the names', () => {
  const url = 'postgres://u:p@db.example:5433/customs';
  expect(readDatabaseSettings({ DATABASE_URL: url })).toMatchObject({ serverUrl: url, prefix: 'customs' });
  expect(readDatabaseSettings({ DATABASE_URL: 'postgresql://db.example' })).toMatchObject({ prefix: 'hub' });
});

test('a database may have a URL of its own', () => {
  const url = 'postgres://u:p@db.example/anything';
  const { databaseUrls } = readDatabaseSettings({ MEXICAN_AEO_DATABASE_URL: url, AUDIT_DATABASE_URL: url });
  expect(databaseUrls).toEqual({ 'mexican-aeo': url, audit: url });
});

test('empty variables count as not set, a relative folder from the current one', () => {
  const { serverUrl, dataDir } = readDatabaseSettings({ DATABASE_URL: '', HUB_DATA_DIR: 'somewhere' });
  expect(serverUrl).toBeNull();
  expect(dataDir).toBe(resolve('somewhere'));
});

test('every fault is told at once, with what to write and without any password', () => {
  const faults = faultsOf({
    DATABASE_URL: 'mysql://hub:secret@db.example/hub',
    PIP_DATABASE_URL: 'postgres://hub:secret@db.example',
    CTPAT_DATABASE_URL: 'hub:secret@',
    REGISTRY_DATABASE_URL: 'postgres:///hub?password=secret',
    HUB_DATA_DIR: 'a\0b',
    QUERY_TIMEOUT_MS: '1.5s',
  });
  expect(faults).toEqual([
    'DATABASE_URL: is not a PostgreSQL URL; write postgres://user:password@host:port/database',
    'HUB_DATA_DIR: holds a NUL character; write the path of a folder',
    'REGISTRY_DATABASE_URL: names no host; write postgres://user:password@host:port/database',
    'CTPAT_DATABASE_URL: is not a PostgreSQL URL; write postgres://user:password@host:port/database',
    'PIP_DATABASE_URL: names no database; end it with /database',
    'QUERY_TIMEOUT_MS: write a whole number of milliseconds from 1 to 600000',
  ]);
});

test.each(['Hub', '1hub', 'a-b', 'x'.repeat(51)])('databases cannot be named after %s', (name) => {
  expect(faultsOf({ DATABASE_URL: `postgres://db.example/${name}` })).toEqual([
    expect.stringContaining(`DATABASE_URL: database name "${name}" begins the names of the hub's databases`),
  ]);
});
