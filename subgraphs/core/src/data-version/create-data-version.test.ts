import type { DataSource, QueryRunner } from 'typeorm';
import { withTestDatabase } from '../database';
import { unversionedTables } from './unversioned-tables';
import { VersionedMigration } from './versioned-migration';

class Tables1700000000001 {
  readonly name = 'Tables1700000000001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE fact (id int PRIMARY KEY, known_from timestamptz NOT NULL, known_until timestamptz)',
    );
    await runner.query("INSERT INTO fact VALUES (0, '2020-01-01Z', NULL)");
    await runner.query('CREATE TABLE plain (id int PRIMARY KEY)');
    await runner.query('CREATE TABLE other (id int PRIMARY KEY)');
  }
  async down(): Promise<void> {}
}

class Versioned1700000000002 extends VersionedMigration {
  readonly name = 'Versioned1700000000002';
  protected readonly tables = { fact: ['known_from', 'known_until'], plain: [] };
}

const DATABASE = { entities: [], migrations: [Tables1700000000001, Versioned1700000000002] };

async function versionOf(sql: Pick<DataSource, 'query'>): Promise<number> {
  const [{ version }]: [{ version: string }] = await sql.query('SELECT version FROM data_version');
  return Number(version);
}

async function settledAt(sql: Pick<DataSource, 'query'>): Promise<string> {
  const [{ settled }]: [{ settled: Date }] = await sql.query('SELECT settled_at AS settled FROM data_version');
  return settled.toISOString();
}

describe('the version of the data', () => {
  it.each([
    ['an insert', "INSERT INTO fact VALUES (1, '2020-01-01Z')", 1],
    ['an update', 'UPDATE fact SET id = 7', 1],
    ['a removal', 'DELETE FROM fact', 1],
    ['an emptying', 'TRUNCATE fact', 1],
    ['a table without instants', 'INSERT INTO plain VALUES (1)', 1],
    ['an insert of nothing', 'INSERT INTO plain SELECT 1 WHERE false', 0],
    ['an update of nothing', 'UPDATE fact SET id = 7 WHERE id = 99', 0],
    ['a removal of nothing', 'DELETE FROM fact WHERE id = 99', 0],
    ['another table', 'INSERT INTO other VALUES (1)', 0],
  ])('rises with %s', (_, statement, by) =>
    withTestDatabase(DATABASE, async (database) => {
      const before = await versionOf(database);
      await database.query(statement);
      expect((await versionOf(database)) - before).toBe(by);
      expect(await database.query('SELECT * FROM data_change')).toEqual([]);
    }),
  );

  it('rises once with a transaction, whatever it writes, and not with one that is undone', () =>
    withTestDatabase(DATABASE, async (database) => {
      const before = await versionOf(database);
      await database.transaction(async (transaction) => {
        await transaction.query("INSERT INTO fact VALUES (1, '2020-01-01Z')");
        await transaction.query('INSERT INTO plain VALUES (1)');
        await transaction.query('SAVEPOINT half');
        await transaction.query('INSERT INTO plain VALUES (2)');
        await transaction.query('ROLLBACK TO half');
      });
      expect((await versionOf(database)) - before).toBe(1);
      await expect(
        database.transaction(async (transaction) => {
          await transaction.query('INSERT INTO plain VALUES (3)');
          throw new Error('undone');
        }),
      ).rejects.toThrow('undone');
      expect((await versionOf(database)) - before).toBe(1);
    }));

  it('rises also when all that stays of a transaction came after what was undone of it', () =>
    withTestDatabase(DATABASE, async (database) => {
      const before = await versionOf(database);
      await database.transaction(async (transaction) => {
        await transaction.query('SAVEPOINT half');
        await transaction.query('INSERT INTO plain VALUES (1)');
        await transaction.query('ROLLBACK TO half');
        await transaction.query('INSERT INTO plain VALUES (2)');
      });
      expect((await versionOf(database)) - before).toBe(1);
    }));

  it('keeps nobody waiting for a long transaction, and rises in the order of commit', () =>
    withTestDatabase(DATABASE, async (database) => {
      const before = await versionOf(database);
      const long = database.createQueryRunner();
      await long.startTransaction();
      await long.query('INSERT INTO plain VALUES (1)');
      await database.query('INSERT INTO plain VALUES (2)');
      expect((await versionOf(database)) - before).toBe(1);
      await long.commitTransaction();
      await long.release();
      expect((await versionOf(database)) - before).toBe(2);
    }));

  it('rises by one for each of many writers at once', () =>
    withTestDatabase(DATABASE, async (database) => {
      const before = await versionOf(database);
      const writers = Array.from({ length: 100 }, (_, id) =>
        database.transaction(async (transaction) => {
          await transaction.query('INSERT INTO plain VALUES ($1)', [id]);
          await transaction.query("INSERT INTO fact VALUES ($1, '2020-01-01Z')", [id + 1]);
        }),
      );
      await Promise.all(writers);
      expect((await versionOf(database)) - before).toBe(100);
    }));

  it('says from when on nothing more begins or ceases to count by itself', () =>
    withTestDatabase(DATABASE, async (database) => {
      expect(await settledAt(database)).toBe('2020-01-01T00:00:00.000Z');
      await database.query("INSERT INTO fact VALUES (1, '2030-05-01Z', NULL), (2, '2030-04-01Z', 'infinity')");
      expect(await settledAt(database)).toBe('2030-05-01T00:00:00.000Z');
      await database.query("UPDATE fact SET known_until = '2031-01-01Z' WHERE id = 1");
      await database.query("INSERT INTO fact VALUES (3, '2020-01-01Z')");
      expect(await settledAt(database)).toBe('2031-01-01T00:00:00.000Z');
    }));

  it('is missed by the tables that it does not rise with, and by no other', () =>
    withTestDatabase(DATABASE, async (database) => {
      const own = ['data_change', 'data_version', 'migrations'];
      expect(await unversionedTables(database)).toEqual([...own, 'other']);
      await database.query('DROP TRIGGER note_delete ON fact');
      await database.query('ALTER TABLE plain DISABLE TRIGGER note_update');
      expect(await unversionedTables(database)).toEqual([...own.slice(0, 2), 'fact', 'migrations', 'other', 'plain']);
    }));
});
