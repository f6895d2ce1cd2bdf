/** The audit's database, as far as entries and checkpoints need it. */
export interface AuditDatabase {
  /** Rows of one statement. */
  query<Row extends object>(sql: string, parameters?: unknown[]): Promise<Row[]>;
}
