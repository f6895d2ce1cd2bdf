import type { SubgraphName } from '../subgraph';

/** What the usage of a subgraph's commands says of its database. */
export function databaseNotes(name: SubgraphName): string {
  const own = `${name.toUpperCase().replaceAll('-', '_')}_DATABASE_URL`;
  return `The database: ${own}, else DATABASE_URL, else the embedded server's in HUB_DATA_DIR (default .data).`;
}
