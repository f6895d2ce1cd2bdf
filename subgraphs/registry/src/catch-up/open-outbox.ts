import { DataSource } from 'typeorm';

const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Opens a program's database to read its outbox, and nothing else: no migrations, no tables of ours, so that a role which may only
 * read that one table is enough.
 */
export async function openOutbox(url: string): Promise<DataSource> {
  const outbox = new DataSource({
    type: 'postgres',
    url,
    synchronize: false,
    installExtensions: false,
    poolSize: 2,
    applicationName: 'aeo-hub registry outbox',
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    poolErrorHandler: () => undefined,
    // Row-level security gives the outbox to nobody but its owner and whoever says that they follow it.
    extra: { options: '-c hub.feed=on' },
  });
  return outbox.initialize();
}
