import { DataSource } from 'typeorm';
import { tryAdvisoryLock } from './advisory-lock';
import { DatabaseSetupError } from './database-setup-error';
import { databaseOf, describeServer } from './database-url';
import { explainConnectionError } from './explain-connection-error';
import type { MigrationClass } from './migration-class';
import { connectionDeadlines, MIGRATION_STATEMENT_MS } from './connection-deadlines';
import { DatabaseClient } from './database-client';
import { typeParsers } from './type-parsers';

const WAIT_FOR_ANOTHER_MS = 600_000;

export interface MigrateOptions {
  /** A database that exists. */
  readonly url: string;
  readonly migrations: readonly MigrationClass[];
}

/**
 * Brings a database up to date, each migration in a transaction of its own, and gives the names of those it ran. Any
 * number of processes may do so at once: one migrates, the others wait and find it done.
 */
export async function migrate({ url, migrations }: MigrateOptions): Promise<readonly string[]> {
  const lock = await tryAdvisoryLock({ url, name: 'migrations', waitMs: WAIT_FOR_ANOTHER_MS }).catch(
    (error: unknown) => {
      throw explainConnectionError(error, url);
    },
  );
  if (lock === null) {
    const what = `Another process has been migrating database "${databaseOf(url)}" for ten minutes`;
    const todo = 'Wait for it and start again.';
    throw new DatabaseSetupError('DATABASE_LOCK_TIMEOUT', { what, where: describeServer(url), todo });
  }
  try {
    return await runMigrations(url, migrations);
  } finally {
    await lock.release();
  }
}

/** A pool of its own: a migration may take longer than the statement timeout that serving goes by. */
async function runMigrations(url: string, migrations: readonly MigrationClass[]): Promise<readonly string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    migrations: [...migrations],
    synchronize: false,
    installExtensions: false,
    poolSize: 1,
    applicationName: 'aeo-hub migrate',
    poolErrorHandler: () => undefined,
    extra: { Client: DatabaseClient, types: typeParsers, ...connectionDeadlines(MIGRATION_STATEMENT_MS) },
  });
  await dataSource.initialize();
  try {
    const ran = await dataSource.runMigrations({ transaction: 'each' });
    return ran.map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}
