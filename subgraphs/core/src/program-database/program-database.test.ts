import { unversionedTables } from '../data-version';
import { withTestDatabase } from '../database';
import { PROGRAM_ENTITIES, PROGRAM_MIGRATIONS, PROGRAM_READ } from './program-database';

const database = { entities: PROGRAM_ENTITIES, migrations: PROGRAM_MIGRATIONS };

const HISTORY = [
  'membership_event',
  'event_retraction',
  'particulars',
  'validation',
  'site',
  'harmonization',
  'consent_event',
];

describe('the database of a program', () => {
  it('is made by its migrations as its entities say', () =>
    withTestDatabase(database, async (dataSource) => {
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    }));

  it.each(HISTORY)('only ever adds to %s: a change or a removal is refused by the table itself', (table) =>
    withTestDatabase(database, async (dataSource) => {
      await expect(dataSource.query(`UPDATE ${table} SET account = 'other'`)).rejects.toThrow(/append-only/);
      await expect(dataSource.query(`DELETE FROM ${table}`)).rejects.toThrow(/append-only/);
      await expect(dataSource.query(`TRUNCATE ${table}`)).rejects.toThrow(/append-only/);
    }),
  );

  it('has a version that rises with every table but those that answers do not come from', () =>
    withTestDatabase(database, async (dataSource) => {
      const unversioned = await unversionedTables(dataSource);
      // Its own, which files were given first, what is held for a person, what the registry is told.
      expect(unversioned).toEqual([
        'data_change',
        'data_version',
        'first_load_file',
        'migrations',
        'outbox',
        'quarantine',
      ]);
      expect(PROGRAM_READ.tables.filter((table) => unversioned.includes(table))).toEqual([]);
    }));
});
