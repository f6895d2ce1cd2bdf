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

/**
 * One connection for several who do not wait for each other: statements queue up and run one by one, so that the database works
 * while the next batch is judged.
 */
export class QueuedSession implements SqlSession {
  private last: Promise<unknown> = Promise.resolve();

  /** @param signal no statement is begun once it is aborted */
  constructor(
    private readonly session: SqlSession,
    private readonly signal?: AbortSignal | undefined,
  ) {}

  query<Result>(sql: string, parameters?: unknown[]): Promise<Result> {
    const run = () => {
      this.signal?.throwIfAborted();
      return this.session.query<Result>(sql, parameters);
    };
    // One that failed does not keep the next from running: whoever asked hears of it, and in a transaction the next fails too.
    const result = this.last.then(run, run);
    this.last = result;
    return result;
  }

  /** Fulfilled when no statement is under way, however they ended. */
  async settled(): Promise<void> {
    await this.last.catch(() => undefined);
  }
}
