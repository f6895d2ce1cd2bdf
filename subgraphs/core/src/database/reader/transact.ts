import type { PoolClient } from 'pg';
import { errorCode } from '../error-code';
import { PipelinedTransaction, type PipelinedStatement, type Row } from './pipelined-transaction';

/**
 * PostgreSQL error codes, appendix A of its manual: a prepared statement gives other columns than it did, for a migration has come
 * between; or the server does not have it, for a pooler has put another in its place.
 */
const OUTDATED_STATEMENT = new Set(['0A000', '26000']);

/**
 * Runs a transaction and gives its connection back to the pool, as it was.
 *
 * @param statements the first begins it, the last ends it
 * @returns the rows of each statement; of a transaction that fails in any, none
 */
export async function transact(
  client: PoolClient,
  statements: readonly PipelinedStatement[],
): Promise<readonly (readonly Row[])[]> {
  try {
    const rows = await run(client, statements).catch(async (error: unknown) => {
      if (!OUTDATED_STATEMENT.has(errorCode(error))) throw error;
      await client.query('ROLLBACK');
      return run(client, statements);
    });
    client.release();
    return rows;
  } catch (error) {
    void rollBack(client);
    throw error;
  }
}

function run(client: PoolClient, statements: readonly PipelinedStatement[]): Promise<readonly (readonly Row[])[]> {
  return new Promise((resolve, reject) => {
    client.query(new PipelinedTransaction(statements, (error, rows = []) => (error ? reject(error) : resolve(rows))));
  });
}

/** A connection whose transaction cannot be ended is not used again. */
async function rollBack(client: PoolClient): Promise<void> {
  try {
    await client.query('ROLLBACK');
    client.release();
  } catch {
    client.release(true);
  }
}
