import { DATABASE_NAMES, openEmbeddedServer } from '@aeo-hub/core/database';
import { Client } from 'pg';

/** A PostgreSQL server that holds a world, for as long as it is open. */
export interface OpenDatabase {
  /** As `DATABASE_URL` has it. */
  readonly url: string;
  /** The data folder that it belongs to. */
  readonly folder: string;
  /** The process that all others of the server descend from. */
  readonly postmaster: number;
  close(): Promise<void>;
}

/**
 * Opens the PostgreSQL of a hub's data folder, as a server for several processes.
 *
 * @param use to be written to as a hub's is, or to be read by many: then it takes more connections, and need not wait for its disk
 */
export async function openDatabase(folder: string, use: 'written' | 'read' = 'written'): Promise<OpenDatabase> {
  const durable = use === 'written';
  const server = await openEmbeddedServer({ dataDir: folder, durable, report: () => undefined });
  const url = new URL(server.url);
  const postmaster = await postmasterOf(url.href);
  url.pathname = '/hub';
  return { url: url.href, folder, postmaster, close: () => server.close() };
}

/** The address of one subgraph's database on it. */
export function databaseOf({ url }: Pick<OpenDatabase, 'url'>, subgraph: string): string {
  return `${url}_${subgraph.replaceAll('-', '_')}`;
}

/** Has every database of a server as it is some time after so much was written to it, rather than become so meanwhile. */
export async function settle({ url }: Pick<OpenDatabase, 'url'>): Promise<void> {
  for (const name of DATABASE_NAMES) {
    const client = new Client({ connectionString: databaseOf({ url }, name) });
    await client.connect();
    try {
      await client.query('VACUUM (ANALYZE)');
    } finally {
      await client.end();
    }
  }
}

/** Of a server on this machine, whose login is a superuser's. */
export async function postmasterOf(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number }>(
      "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid",
    );
    return rows[0]?.pid ?? 0;
  } finally {
    await client.end();
  }
}
