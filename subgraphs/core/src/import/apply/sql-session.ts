import type { DataSource } from 'typeorm';

/** A connection of one's own: temporary tables, cursors and locks live on it. */
export type SqlSession = Pick<DataSource, 'query'>;

/** Rows of a statement. The caller names their shape: the database knows it, the compiler cannot. */
export function rowsOfQuery<Row>(
  session: SqlSession,
  sql: string,
  parameters: unknown[] = [],
): Promise<readonly Row[]> {
  return session.query<readonly Row[]>(sql, parameters);
}
