/** Every database of the hub: one for each subgraph, and the gateway's audit. */
export const DATABASE_NAMES = ['registry', 'pip', 'ctpat', 'mexican-aeo', 'mra', 'audit'] as const;

export type DatabaseName = (typeof DATABASE_NAMES)[number];

/**
 * Every login that reads a database without being its owner: one for each, by its name, and `audit-questions`, which tells from the
 * audit. The login `audit` is the gateway's, and adds to it.
 */
export const READER_NAMES = [...DATABASE_NAMES, 'audit-questions'] as const;

export type ReaderName = (typeof READER_NAMES)[number];

/** The environment variable that gives one database its own URL: `MEXICAN_AEO_DATABASE_URL`. */
export function urlVariable(name: DatabaseName): string {
  return `${inCapitals(name)}_DATABASE_URL`;
}

/** The environment variable that gives the login of those who only read a database: `PIP_READER_DATABASE_URL`. */
export function readerUrlVariable(name: ReaderName): string {
  return `${inCapitals(name)}_READER_DATABASE_URL`;
}

/** The database's name on the server: `hub_mexican_aeo`. */
export function databaseName(prefix: string, name: DatabaseName): string {
  return `${prefix}_${name.replaceAll('-', '_')}`;
}

function inCapitals(name: ReaderName): string {
  return name.toUpperCase().replaceAll('-', '_');
}
