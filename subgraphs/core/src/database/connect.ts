import { Client } from 'pg';

const CONNECT_TIMEOUT_MS = 10_000;

/** One connection outside any pool. A connection that breaks later ends quietly: the next query on it rejects. */
export async function connect(url: string, applicationName = 'aeo-hub'): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: applicationName,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  });
  // Without a listener, a server that goes away while the connection is idle would end the process.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
