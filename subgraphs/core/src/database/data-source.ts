import type { Pool } from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { explainConnectionError } from './explain-connection-error';
import { migrate } from './migrate';
import type { MigrationClass } from './migration-class';
import { connectionDeadlines } from './connection-deadlines';
import { countPool } from './pools';
import { DatabaseClient } from './database-client';
import { readDatabaseSettings } from './settings';
import { typeParsers } from './type-parsers';

const CONNECT_TIMEOUT_MS = 10_000;

export type EntityClass = (new () => object) | EntitySchema;

export interface DataSourceOptions {
  /** A database that exists; see `DatabaseServer.databaseUrl`. */
  readonly url: string;
  readonly entities: readonly EntityClass[];
  readonly migrations: readonly MigrationClass[];
  /** What the server lists the connections as. */
  readonly applicationName: string;
  /** Most connections at a time. Default 10; the embedded server has 160 for all. */
  readonly poolSize?: number;
  /** Longest time for one statement, milliseconds. Default: as the settings say; migrations have their own. */
  readonly statementTimeoutMs?: number;
  /** Hears of connections that broke while idle. The pool has replaced them already; a query in flight rejects by itself. */
  readonly onIdleError?: (error: Error) => void;
}

/**
 * An initialized TypeORM data source on a database brought up to date. Values come back as `typeParsers` says.
 *
 * @throws DatabaseSetupError when the database cannot be reached; whatever a migration throws.
 */
export async function openDataSource(options: DataSourceOptions): Promise<DataSource> {
  const { url, entities, migrations, applicationName, poolSize = 10 } = options;
  const { statementTimeoutMs = readDatabaseSettings().ownerQueryTimeoutMs } = options;
  await migrate({ url, migrations });
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    entities: [...entities],
    synchronize: false,
    installExtensions: false,
    poolSize,
    applicationName,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    poolErrorHandler: options.onIdleError ?? (() => undefined),
    extra: { Client: DatabaseClient, types: typeParsers, keepAlive: true, ...connectionDeadlines(statementTimeoutMs) },
  });
  try {
    await dataSource.initialize();
    const { master }: { readonly master: Pool } = dataSource.driver as PostgresDriver;
    countPool(applicationName.replace(/^aeo-hub /, ''), master);
    return dataSource;
  } catch (error) {
    throw explainConnectionError(error, url);
  }
}
