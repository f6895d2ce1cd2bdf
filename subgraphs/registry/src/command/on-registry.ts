import { printError } from '@aeo-hub/core/command';
import { COMMAND_STATEMENT_MS, openDatabaseServer, openDataSource, readDatabaseSettings } from '@aeo-hub/core/database';
import type { DataSource } from 'typeorm';
import { REGISTRY_STORAGE } from '../storage/registry-storage';

/** Does something on the registry's database, brought up to date, and closes it; the hub may be running or not. */
export async function onRegistry<T>(work: (registry: DataSource) => Promise<T>): Promise<T> {
  await using databases = openDatabaseServer(readDatabaseSettings(), printError);
  const url = await databases.databaseUrl('registry');
  const registry = await openDataSource({
    ...REGISTRY_STORAGE,
    url,
    applicationName: 'aeo-hub registry command',
    statementTimeoutMs: COMMAND_STATEMENT_MS,
  });
  try {
    return await work(registry);
  } finally {
    await registry.destroy();
  }
}
