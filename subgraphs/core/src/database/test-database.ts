import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from './create-test-database';
import { openDataSource, type EntityClass } from './data-source';
import { migrate } from './migrate';
import type { MigrationClass } from './migration-class';

export interface TestDatabaseOptions {
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
}

/** An empty database with these migrations, copied from one that has them. */
export function createMigratedDatabase(migrations: readonly MigrationClass[]): Promise<TestDatabase> {
  return createTestDatabase({
    key: migrations.map((migration) => `${migration.name}\n${String(migration)}`).join('\n'),
    fill: async (url) => void (await migrate({ url, migrations })),
  });
}

/**
 * Runs a test on a migrated database of its own, dropped afterwards whatever the test's end. Nothing is left open, so
 * jest ends by itself; any number of jest workers may do so at once.
 */
export async function withTestDatabase<T>(
  options: TestDatabaseOptions,
  test: (dataSource: DataSource, url: string) => Promise<T>,
): Promise<T> {
  await using database = await createMigratedDatabase(options.migrations);
  const dataSource = await openDataSource({ ...options, url: database.url, applicationName: 'aeo-hub test' });
  try {
    return await test(dataSource, database.url);
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
}
