import type { Pool, QueryResultRow } from 'pg';
import type { ScopeSettings } from '../row-security';
import { Reading } from './reading';

/**
 * Reads a database as a role that row-level security holds for, each time in a transaction that says for whom. What it is not told to
 * show, the database does not give it.
 */
export class Reader {
  constructor(private readonly pool: Pool) {}

  /** For one question, which reads several things at once. */
  forQuestion(): Reading {
    return new Reading(this.pool);
  }

  /** Rows of one statement that is read for itself. */
  query<Row extends QueryResultRow>(scope: ScopeSettings, sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    return this.forQuestion().query(scope, sql, parameters);
  }

  /** Resolves when the database answers it. */
  async ready(): Promise<void> {
    await this.pool.query('SELECT 1');
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
