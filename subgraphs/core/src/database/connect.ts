import type { Client } from 'pg';
import { connectionDeadlines, SINGLE_STATEMENT_MS } from './connection-deadlines';
import { DatabaseClient } from './database-client';

const CONNECT_TIMEOUT_MS = 10_000;

/**
 * One connection outside any pool.
 *
 * @param statementMs longest time for one statement, in milliseconds
 */
export async function connect(
  url: string,
  applicationName = 'aeo-hub',
  statementMs = SINGLE_STATEMENT_MS,
): Promise<Client> {
  const client = new DatabaseClient({
    connectionString: url,
    application_name: applicationName,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    ...connectionDeadlines(statementMs),
  });
  await client.connect();
  return client;
}
