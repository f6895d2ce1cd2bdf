import type { SubgraphName } from '../subgraph';
import { defaultPort } from './default-port';

/** What the usage of a subgraph's commands says of its database and the other settings. */
export function databaseNotes(name: SubgraphName): string {
  const own = `${name.toUpperCase().replaceAll('-', '_')}_DATABASE_URL`;
  return `The database: ${own}, else DATABASE_URL, else the embedded server's in HUB_DATA_DIR (default .data).
To serve: HOST (default 127.0.0.1), PORT (default ${defaultPort(name)}; 0 for any free one), LOG_LEVEL (default info).`;
}
