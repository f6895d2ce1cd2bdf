import type { DataSource } from 'typeorm';

/**
 * The tables of a database of which some change would leave its data version as it is; for tests, which say of each why it may.
 */
export async function unversionedTables(database: Pick<DataSource, 'query'>): Promise<readonly string[]> {
  // In tgtype: bit 0 each row, 1 before, 2 INSERT, 3 DELETE, 4 UPDATE, 5 TRUNCATE (PostgreSQL, catalog/pg_trigger.h).
  const rows: { readonly name: string }[] = await database.query(
    `SELECT relname AS name FROM pg_class
      WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace
        AND (SELECT coalesce(bit_or(tgtype), 0) FROM pg_trigger
              WHERE tgrelid = pg_class.oid AND tgfoid = 'note_data_change'::regproc AND tgenabled = 'O' AND tgqual IS NULL
                AND tgtype & 3 = 0 AND tgattr = '') & 60 <> 60
      ORDER BY relname`,
  );
  return rows.map(({ name }) => name);
}
