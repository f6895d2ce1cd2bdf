export { tryAdvisoryLock, type AdvisoryLockOptions, type HeldLock } from './advisory-lock';
export { createTestDatabase, type TestDatabase } from './create-test-database';
export { openDataSource, type DataSourceOptions, type EntityClass } from './data-source';
export { DATABASE_NAMES, databaseName, type DatabaseName } from './database-name';
export { derivedKey } from './derived-key';
export { DatabaseSetupError, type DatabaseSetupCode, type DatabaseSetupFault } from './database-setup-error';
export { openEmbeddedServer, type EmbeddedServer, type EmbeddedServerOptions } from './embedded';
export { freePort } from './embedded/free-port';
export { ensureDatabase } from './ensure-database';
export { COMMAND_STATEMENT_MS } from './connection-deadlines';
export { DatabaseClient, SILENCE_GRACE_MS } from './database-client';
export { migrate, type MigrateOptions } from './migrate';
export type { MigrationClass } from './migration-class';
export { poolFigures, type PoolFigures } from './pools';
export { openReader, openReaderPool, Reader, readerRole, Reading, type ReaderOptions } from './reader';
export type { Report } from './report';
export {
  dropRowSecurity,
  forceRowSecurity,
  isDisclosed,
  SCOPE_SQL,
  type RowPolicies,
  type ScopeSettings,
} from './row-security';
export { openDatabaseServer, type DatabaseServer } from './server';
export { readDatabaseSettings, readDataDir, type DatabaseSettings } from './settings';
export { SettingsError } from './settings-error';
export { createMigratedDatabase, withTestDatabase, type TestDatabaseOptions } from './test-database';
export { urlOf } from './url-of';
