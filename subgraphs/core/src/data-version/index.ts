export { createDataVersion, dropDataVersion, versionTable, type VersionedTables } from './create-data-version';
export { DataVersionWatch, type DataVersion, type DataVersionOptions } from './data-version-watch';
export { unversionedTables } from './unversioned-tables';
export { VersionedMigration } from './versioned-migration';
