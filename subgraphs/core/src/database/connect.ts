import type { Client } from 'pg';
import { QuietClient } from './quiet-client';

const CONNECT_TIMEOUT_MS = 10_000;

/** One connection outside any pool. */
export async function connect(url: string, applicationName = 'aeo-hub'): Promise<Client> {
  const client = new QuietClient({
    connectionString: url,
    application_name: applicationName,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  });
  await client.connect();
  return client;
}
