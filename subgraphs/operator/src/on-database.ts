import { COMMAND_STATEMENT_MS, openDataSource, type DatabaseServer } from '@aeo-hub/core/database';
import type { RequestContext, SubgraphDefinition } from '@aeo-hub/core/subgraph';
import type { DataSource } from 'typeorm';

/** Does something on a subgraph's database, brought up to date, and closes it. */
export async function onDatabaseOf<Context extends RequestContext, T>(
  { name, entities, migrations }: SubgraphDefinition<Context>,
  databases: DatabaseServer,
  work: (dataSource: DataSource) => Promise<T>,
): Promise<T> {
  const url = await databases.databaseUrl(name);
  const dataSource = await openDataSource({
    url,
    entities,
    migrations,
    applicationName: `aeo-hub operator ${name}`,
    statementTimeoutMs: COMMAND_STATEMENT_MS,
  });
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
