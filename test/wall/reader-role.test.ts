import { createTestDatabase, openDataSource, openReader, openReaderPool, readerRole } from '@aeo-hub/core/database';
import { PROGRAM_ENTITIES, PROGRAM_MIGRATIONS, PROGRAM_READ } from '@aeo-hub/core/program-subgraph';
import { registry } from '@aeo-hub/registry';
import { Client, type Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { WalledProgram } from './walled-program';

const READS = { name: 'pip', ...PROGRAM_READ, poolSize: 1 } as const;

/** Tables that tell of no member. Whoever makes a table that is neither here nor behind the wall is stopped by the test below. */
const TELLS_OF_NO_MEMBER = new Set([
  'arrangement',
  'data_change',
  'data_version',
  'feed_cursor',
  'first_load_file',
  'import_run',
  'migrations',
]);

interface Table {
  readonly name: string;
  readonly isForced: boolean;
}

async function tablesOf(dataSource: DataSource): Promise<readonly Table[]> {
  return dataSource.query(
    `SELECT relname AS name, relrowsecurity AND relforcerowsecurity AS "isForced" FROM pg_class
      WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'm', 'v', 'f') ORDER BY relname`,
  );
}

function unwalled(tables: readonly Table[]): readonly string[] {
  return tables.flatMap(({ name, isForced }) => (isForced || TELLS_OF_NO_MEMBER.has(name) ? [] : [name]));
}

describe('every table that tells of a member', () => {
  it('of a program is behind row-level security, its owner included', async () => {
    await using program = await WalledProgram.open();
    const tables = await tablesOf(program.owner);
    expect(tables.length).toBeGreaterThan(PROGRAM_READ.tables.length);
    expect(unwalled(tables)).toEqual([]);
  });

  it('of the registry is, too', async () => {
    await using database = await createTestDatabase();
    const { entities, migrations } = registry;
    const owner = await openDataSource({ url: database.url, entities, migrations, applicationName: 'aeo-hub test' });
    try {
      expect(unwalled(await tablesOf(owner))).toEqual([]);
    } finally {
      await owner.destroy();
    }
  });
});

describe('the role that reads for callers', () => {
  let program: WalledProgram;
  let login: Pool;

  beforeAll(async () => {
    program = await WalledProgram.open();
    await program.say([{ account: 'A', status: 'ACTIVE', effectiveOn: '2020-01-01' }], []);
    login = await openReaderPool(program.owner, READS);
  });

  afterAll(async () => {
    await login.end();
    await program[Symbol.asyncDispose]();
  });

  const read = (sql: string) => program.reader.query<Record<string, unknown>>({ 'hub.own': 'PIP' }, sql, []);

  it('may log in and nothing else: no superuser, no owner, not exempt from row-level security', async () => {
    const [role] = await read(
      `SELECT rolname, rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolinherit,
              (SELECT count(*)::int FROM pg_auth_members WHERE member = pg_roles.oid) AS roles,
              (SELECT count(*)::int FROM pg_class WHERE relowner = pg_roles.oid) AS owned
         FROM pg_roles WHERE rolname = session_user AND session_user = current_user`,
    );
    expect(role).toEqual({
      rolname: readerRole(new URL(program.url).pathname.slice(1)),
      rolcanlogin: true,
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      rolinherit: false,
      roles: 0,
      owned: 0,
    });
  });

  it.each([
    "INSERT INTO consent_event (account, grantee, kind) VALUES ('A', 'JP', 'GIVEN')",
    "UPDATE membership_event SET status = 'ACTIVE'",
    'DELETE FROM disclosure',
    'TRUNCATE site',
    'CREATE TABLE mine (id int)',
    'SELECT * FROM particulars',
    'SELECT * FROM outbox',
    'SELECT * FROM quarantine',
    'SET LOCAL ROLE hub',
    'ALTER TABLE membership_event DISABLE ROW LEVEL SECURITY',
    'DROP POLICY scoped ON membership_event',
  ])('may not: %s', async (sql) => {
    await expect(read(sql)).rejects.toThrow(/permission denied|must be owner|read-only transaction/);
    await expect(login.query(`BEGIN READ WRITE; ${sql}`)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('is given one command at a time: none can be hung on to another', async () => {
    await expect(read('COMMIT; SELECT 1')).rejects.toThrow(/multiple commands/);
  });

  it('is refused, rather than shown everything, where it says that row-level security is off', async () => {
    const all = login.query('SET row_security = off; SELECT * FROM membership_event');
    await expect(all).rejects.toThrow(/row-level security/);
    expect(await read('SELECT account FROM membership_event')).toEqual([{ account: 'A' }]);
  });

  it('goes with its database', async () => {
    await using database = await createTestDatabase();
    const role = await readerOf(database.url);
    await database.drop();
    expect(await program.owner.query('SELECT FROM pg_roles WHERE rolname = $1', [role])).toEqual([]);
  });
});

/** Migrates a database, opens its reader, closes both, and gives the reader's name. */
async function readerOf(url: string): Promise<string> {
  const owner = await openProgramDatabase(url);
  try {
    const reader = await openReader(owner, READS);
    const [row] = await reader.query<{ role: string }>({}, 'SELECT current_user AS role', []);
    await reader.close();
    return row?.role ?? '';
  } finally {
    await owner.destroy();
  }
}

function openProgramDatabase(url: string): Promise<DataSource> {
  const [entities, migrations] = [PROGRAM_ENTITIES, PROGRAM_MIGRATIONS];
  return openDataSource({ url, entities, migrations, applicationName: 'aeo-hub test', poolSize: 3 });
}

describe('an owner that is no superuser', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let admin: Client;
  let owner: string;
  let url: URL;

  beforeEach(async () => {
    database = await createTestDatabase();
    admin = new Client(database.url);
    await admin.connect();
    const name = new URL(database.url).pathname.slice(1);
    owner = `${name}_owner`;
    await admin.query(`CREATE ROLE ${owner} LOGIN CREATEROLE PASSWORD 'first'`);
    await admin.query(`ALTER DATABASE ${name} OWNER TO ${owner}`);
    url = new URL(database.url);
    url.username = owner;
    url.password = 'first';
  });

  afterEach(async () => {
    await admin.end();
    await database.drop();
  });

  it('is bound by row-level security itself, and writes by a policy that says so', async () => {
    const owned = await openProgramDatabase(url.href);
    try {
      await owned.query(
        `INSERT INTO membership_event (account, member_type, status, native_status, effective_on, recorded_at, known_from, source)
         VALUES ('A', 'CARRIER', 'ACTIVE', 'Member', '2020-01-01', now(), now(), 'a test')`,
      );
      const count = async () => (await owned.query('SELECT FROM membership_event')).length;
      expect(await count()).toBe(1);
      await owned.query('DROP POLICY owner ON membership_event');
      expect(await count()).toBe(0);
    } finally {
      await owned.destroy();
    }
  });

  it('makes the reader, however many do so at once, and gives it the new password when its own has changed', async () => {
    const owners = await Promise.all([1, 2, 3, 4].map(() => openProgramDatabase(url.href)));
    const readers = await Promise.all(owners.map((each) => openReader(each, READS)));
    for (const each of [...readers.map((reader) => reader.close()), ...owners.map((one) => one.destroy())]) await each;
    await admin.query(`ALTER ROLE ${owner} PASSWORD 'second'`);
    url.password = 'second';
    expect(await readerOf(url.href)).toBe(readerRole(url.pathname.slice(1)));
  });

  it('is told what to do when it may not make the reader', async () => {
    await admin.query(`ALTER ROLE ${owner} NOCREATEROLE`);
    await expect(readerOf(url.href)).rejects.toMatchObject({
      code: 'DATABASE_READER_UNUSABLE',
      message: expect.stringContaining('PIP_READER_DATABASE_URL'),
    });
  });

  describe('with a reader that somebody else made', () => {
    const env = { ...process.env };

    afterEach(() => {
      process.env = env;
    });

    const readBy = (role: string, password: string) => {
      const reader = new URL(url);
      [reader.username, reader.password] = [role, password];
      process.env = { ...env, PIP_READER_DATABASE_URL: reader.href };
      return readerOf(url.href);
    };

    it('lets it read, and needs to make none', async () => {
      await admin.query(`ALTER ROLE ${owner} NOCREATEROLE`);
      await admin.query(`CREATE ROLE ${owner}_guest LOGIN PASSWORD 'guest'`);
      expect(await readBy(`${owner}_guest`, 'guest')).toBe(`${owner}_guest`);
    });

    it('does not start when that is the owner, is exempt, or does not exist', async () => {
      await admin.query(`CREATE ROLE ${owner}_exempt LOGIN BYPASSRLS PASSWORD 'exempt'`);
      const unusable = { code: 'DATABASE_READER_UNUSABLE' };
      await expect(readBy(owner, 'first')).rejects.toMatchObject(unusable);
      await expect(readBy(`${owner}_exempt`, 'exempt')).rejects.toMatchObject(unusable);
      await expect(readBy(`${owner}_nobody`, 'x')).rejects.toMatchObject(unusable);
    });
  });
});
