import { escapeLiteral, type Pool, type PoolClient, type QueryResultRow } from 'pg';
import type { ScopeSettings } from '../row-security';

/**
 * Reads a database as a role that row-level security holds for, each time in a transaction of its own that says for whom. What it
 * is not told to show, the database does not give it.
 */
export class Reader {
  constructor(private readonly pool: Pool) {}

  /** Rows of one statement. Two more travel with it, whatever it reads; the last of them nobody waits for. */
  async query<Row extends QueryResultRow>(
    scope: ScopeSettings,
    sql: string,
    parameters: readonly unknown[],
  ): Promise<Row[]> {
    const client = await this.pool.connect();
    try {
      await client.query(beginUnder(scope));
      const { rows } = await client.query<Row>(sql, [...parameters]);
      void end(client, 'COMMIT');
      return rows;
    } catch (error) {
      void end(client, 'ROLLBACK');
      throw error;
    }
  }

  /** Resolves when the database answers it. */
  async ready(): Promise<void> {
    await this.pool.query('SELECT 1');
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}

function beginUnder(scope: ScopeSettings): string {
  const settings = Object.entries({ 'hub.own': '', ...scope }).map(
    ([name, value]) => `set_config('${name}', ${escapeLiteral(String(value))}, true)`,
  );
  return `BEGIN READ ONLY; SELECT ${settings.join(', ')}`;
}

/** A connection whose transaction cannot be ended is not used again. */
async function end(client: PoolClient, verb: 'COMMIT' | 'ROLLBACK'): Promise<void> {
  try {
    await client.query(verb);
    client.release();
  } catch {
    client.release(true);
  }
}
