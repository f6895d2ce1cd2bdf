import { withTestDatabase } from '../database';
import { PROGRAM_ENTITIES, PROGRAM_MIGRATIONS } from './program-database';

const database = { entities: PROGRAM_ENTITIES, migrations: PROGRAM_MIGRATIONS };

const HISTORY = ['membership_event', 'particulars', 'validation', 'site', 'harmonization', 'consent_event'];

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
});
