import type { DataSource } from 'typeorm';

/** The URL that a database was opened by. */
export function urlOf({ options }: DataSource): string {
  if (options.type !== 'postgres' || options.url === undefined) throw new Error('Not opened by a PostgreSQL URL.');
  return options.url;
}
