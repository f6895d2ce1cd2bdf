import { unversionedTables } from '@aeo-hub/core/data-version';
import { withTestDatabase } from '@aeo-hub/core/database';
import { REGISTRY_READ, REGISTRY_STORAGE } from './registry-storage';

describe('the storage of the registry', () => {
  test('migrations make exactly the tables that the entities describe', async () => {
    await withTestDatabase(REGISTRY_STORAGE, async (dataSource) => {
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    });
  });

  test('migrations can be undone and done again', async () => {
    await withTestDatabase(REGISTRY_STORAGE, async (dataSource) => {
      const runner = dataSource.createQueryRunner();
      const migrations = REGISTRY_STORAGE.migrations.map((Migration) => new Migration());
      for (const migration of migrations.toReversed()) await migration.down(runner);
      expect(await dataSource.query("SELECT * FROM pg_tables WHERE tablename = 'company'")).toEqual([]);
      for (const migration of migrations) await migration.up(runner);
      await runner.release();
      expect(await dataSource.query('SELECT * FROM company')).toEqual([]);
    });
  });

  test('its version rises with every table that answers go by, but how far it has read, which they go by in another way', async () => {
    await withTestDatabase(REGISTRY_STORAGE, async (dataSource) => {
      const unversioned = await unversionedTables(dataSource);
      expect(unversioned).toEqual([
        'account_join',
        'data_change',
        'data_version',
        'feed_cursor',
        'linking_rules',
        'migrations',
        'name_word',
      ]);
      expect(REGISTRY_READ.tables.filter((table) => unversioned.includes(table))).toEqual([]);
    });
  });
});
