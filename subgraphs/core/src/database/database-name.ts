/** Every database of the hub: one for each subgraph, and the gateway's audit. */
export const DATABASE_NAMES = ['registry', 'pip', 'ctpat', 'mexican-aeo', 'mra', 'audit'] as const;

export type DatabaseName = (typeof DATABASE_NAMES)[number];

/** The environment variable that gives one database its own URL: `MEXICAN_AEO_DATABASE_URL`. */
export function urlVariable(name: DatabaseName): string {
  return `${name.toUpperCase().replaceAll('-', '_')}_DATABASE_URL`;
}

/** The environment variable that gives the login of those who only read a database: `PIP_READER_DATABASE_URL`. */
export function readerUrlVariable(name: DatabaseName): string {
  return urlVariable(name).replace(/DATABASE_URL$/, 'READER_DATABASE_URL');
}

/** The database's name on the server: `hub_mexican_aeo`. */
export function databaseName(prefix: string, name: DatabaseName): string {
  return `${prefix}_${name.replaceAll('-', '_')}`;
}
