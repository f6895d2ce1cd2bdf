import { Client, Pool } from 'pg';
import { createTestDatabase, type TestDatabase } from '../create-test-database';
import { DatabaseClient } from '../database-client';
import type { ScopeSettings } from '../row-security';
import { typeParsers } from '../type-parsers';
import { Reading } from './reading';

const SCOPE = `SELECT pg_backend_pid() AS pid, current_setting('hub.own', true) AS own,
  current_setting('hub.grantees', true) AS grantees, current_setting('transaction_read_only') AS "readOnly"`;

interface Seen {
  readonly pid: number;
  readonly own: string;
  readonly grantees: string;
  readonly readOnly: string;
}

describe('what a question reads', () => {
  let database: TestDatabase;
  let pool: Pool;
  let other: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    other = new Client(database.url);
    await other.connect();
    await other.query('CREATE TABLE said (id int, on_day date, words text[])');
    await other.query(`INSERT INTO said VALUES (1, '2020-02-29', '{a,"b c"}'), (2, NULL, '{}')`);
  });

  beforeEach(() => {
    // One connection: what one question leaves behind on it would meet the next.
    pool = new Pool({
      connectionString: database.url,
      Client: DatabaseClient,
      types: typeParsers,
      max: 1,
      statement_timeout: 2_000,
      query_timeout: 4_000,
    });
    pool.on('error', () => undefined);
  });

  afterEach(() => pool.end());

  afterAll(async () => {
    await other.end();
    await database.drop();
  });

  const read = <Row extends object>(sql: string, parameters: readonly unknown[] = [], scope: ScopeSettings = {}) =>
    new Reading(pool).query<Row>(scope, sql, parameters);

  /** Nothing of an earlier transaction is left: none is open, and none of its settings holds. */
  async function expectClean(): Promise<void> {
    const [seen] = await read<Seen>(SCOPE);
    expect(seen).toMatchObject({ own: '', grantees: '', readOnly: 'on' });
    const { rows } = await pool.query(
      `SELECT current_setting('hub.own', true) AS own, current_setting('plan_cache_mode') AS plans, now() = statement_timestamp() AS alone`,
    );
    expect(rows).toEqual([{ own: '', plans: 'auto', alone: true }]);
  }

  it.each([1, 2, 3])('comes as the types of its columns say, for the %i. time', async () => {
    expect(await read('SELECT id, on_day AS day, words FROM said ORDER BY id')).toEqual([
      { id: 1, day: '2020-02-29', words: ['a', 'b c'] },
      { id: 2, day: null, words: [] },
    ]);
  });

  it('may be asked about with arrays of whatever text', async () => {
    const words = ['', 'NULL', '"', '\\', '{}', 'a,b', 'é\n'];
    const rows = await read<{ word: string | null }>('SELECT unnest($1::text[]) AS word', [[...words, null]]);
    expect(rows.map(({ word }) => word)).toEqual([...words, null]);
    expect(await read('SELECT $1::boolean[] AS yes, $2::int AS many', [[true, false], 7])).toEqual([
      { yes: [true, false], many: 7 },
    ]);
  });

  it('is refused before it is sent where a parameter is of no such kind', async () => {
    await expect(read('SELECT $1', [{}])).rejects.toThrow(TypeError);
    await expectClean();
  });

  it('travels together under one scope: one transaction, which sees one state and changes nothing', async () => {
    const sent = jest.spyOn(Client.prototype, 'query');
    const reading = new Reading(pool);
    const scope = { 'hub.own': 'PIP' };
    const before = reading.query<{ count: number }>(scope, 'SELECT count(*)::int FROM said, pg_sleep(0.2)', []);
    const after = reading.query<{ count: number }>(scope, 'SELECT count(*)::int FROM said', []);
    const seen = reading.query<Seen>(scope, SCOPE, []);
    const elsewhere = reading.query<Seen>({ 'hub.own': 'CTPAT' }, SCOPE, []);
    await other.query('INSERT INTO said (id) VALUES (3)');
    expect((await after)[0]?.count).toBe((await before)[0]?.count);
    await other.query('DELETE FROM said WHERE id = 3');
    expect(await seen).toMatchObject([{ own: 'PIP', grantees: '', readOnly: 'on' }]);
    expect(await elsewhere).toMatchObject([{ own: 'CTPAT' }]);
    expect(sent.mock.calls.filter(([each]) => typeof each === 'object')).toHaveLength(2);
    sent.mockRestore();
    await expectClean();
  });

  it.each([
    ['fails', 'SELECT 1 / $1::int', [0], /division by zero/],
    ['cannot be read', 'SELEC $1', [0], /syntax error/],
    ['takes too long', 'SELECT pg_sleep($1::int)', [9], /statement timeout/],
    ['changes something', 'INSERT INTO said (id) VALUES ($1)', [9], /read-only transaction/],
  ])('is given in none of its parts when one of them %s', async (_, sql, parameters, message) => {
    const reading = new Reading(pool);
    const scope = { 'hub.own': 'PIP', 'hub.grantees': 'JP' };
    const parts = [
      reading.query(scope, SCOPE, []),
      reading.query(scope, sql, parameters),
      reading.query(scope, 'SELECT 1 AS one', []),
    ];
    for (const part of await Promise.allSettled(parts)) {
      expect(part).toMatchObject({ status: 'rejected', reason: { message: expect.stringMatching(message) } });
    }
    await expectClean();
    expect(await read('SELECT 1 AS one', [], scope)).toEqual([{ one: 1 }]);
  });

  it('is given under no other scope than its own: when the scope cannot be set, nothing is read', async () => {
    const unsettable = { 'hub.own': 'PIP\0' };
    await expect(read(SCOPE, [], unsettable)).rejects.toThrow(/invalid byte sequence/);
    await expectClean();
  });

  it('is lost with its connection, and the next goes by another', async () => {
    const [{ pid } = { pid: 0 }] = await read<Seen>(SCOPE);
    const lost = read('SELECT pg_sleep(1)');
    const killed = expect(lost).rejects.toThrow();
    const kill = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = $1 AND state = 'active'`;
    while ((await other.query(kill, [pid])).rowCount === 0);
    await killed;
    const [next] = await read<Seen>(SCOPE);
    expect(next?.pid).not.toBe(pid);
    await expectClean();
  });

  it('fails where there is no connection to be had', async () => {
    const nowhere = new Pool({ connectionString: 'postgres://127.0.0.1:1/none', Client: DatabaseClient });
    const reading = new Reading(nowhere);
    await expect(reading.query({}, 'SELECT 1', [])).rejects.toThrow(/ECONNREFUSED/);
    await nowhere.end();
  });

  it('is prepared anew where its columns are others since a migration', async () => {
    await other.query('CREATE TABLE moved (value int)');
    await other.query('INSERT INTO moved VALUES (1)');
    expect(await read('SELECT * FROM moved')).toEqual([{ value: 1 }]);
    await other.query('ALTER TABLE moved ALTER value TYPE text, ADD more int');
    expect(await read('SELECT * FROM moved')).toEqual([{ value: '1', more: null }]);
    await expectClean();
  });

  it('is prepared anew where the server has lost it, as behind a pooler that shares its connections out', async () => {
    expect(await read('SELECT 2 AS two')).toEqual([{ two: 2 }]);
    await pool.query('DEALLOCATE ALL');
    expect(await read('SELECT 2 AS two')).toEqual([{ two: 2 }]);
    await expectClean();
  });

  it('is planned for whatever it may be asked about, once', async () => {
    await read('SELECT id FROM said WHERE id = ANY($1)', [[1]]);
    await read('SELECT id FROM said WHERE id = ANY($1)', [[1, 2]]);
    const { rows } = await pool.query(
      `SELECT generic_plans::int AS generic, custom_plans::int AS custom FROM pg_prepared_statements WHERE statement LIKE '%FROM said WHERE%'`,
    );
    expect(rows).toEqual([{ generic: 2, custom: 0 }]);
  });

  it('is kept prepared up to a bound, whatever is read', async () => {
    for (let turn = 0; turn < 130; turn++) {
      expect(await read(`SELECT ${turn} AS turn`)).toEqual([{ turn }]);
    }
    const { rows } = await pool.query('SELECT count(*)::int FROM pg_prepared_statements');
    expect(rows).toEqual([{ count: 100 }]);
  });
});
