import type { Pool, QueryResultRow } from 'pg';
import type { ScopeSettings } from '../row-security';
import type { PipelinedStatement } from './pipelined-transaction';
import { transact } from './transact';
import { wireValue } from './wire-value';

/** What is read together is of one state of the database, and changes nothing. */
const BEGIN = command('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
const COMMIT = command('COMMIT');

/**
 * For whom a transaction reads: all of it, said anew each time and until its end. And that statements are planned once and not for
 * each question: they take one array for a batch of any size, and go by an index.
 */
const SCOPE = `SELECT set_config('hub.own', $1, true), set_config('hub.grantees', $2, true), set_config('hub.today', $3, true),
       set_config('hub.accounts', $4, true), set_config('plan_cache_mode', 'force_generic_plan', true)`;

interface Read extends PipelinedStatement {
  readonly resolve: (rows: readonly object[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * What one question reads of a database. What it asks for at once travels together: in one transaction for each scope, one way there
 * and back, however many statements.
 */
export class Reading {
  private readonly waiting = new Map<string, Read[]>();

  constructor(private readonly pool: Pool) {}

  /** Rows of one statement, under a scope that the database holds them against. */
  query<Row extends QueryResultRow>(scope: ScopeSettings, sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      const values = parameters.map(wireValue);
      const read = { text: sql, values, isAsked: true, resolve: (rows: object) => resolve(rows as Row[]), reject };
      this.add(scopeStatement(scope), read);
    });
  }

  private add(scope: PipelinedStatement, read: Read): void {
    const key = JSON.stringify(scope.values);
    const others = this.waiting.get(key);
    if (others) {
      others.push(read);
      return;
    }
    const together = [read];
    this.waiting.set(key, together);
    // Every read is settled, whatever fails.
    const settle = async (): Promise<void> => {
      try {
        const rows = await this.send(key, scope, together);
        for (const [index, { resolve }] of together.entries()) resolve(rows[index] ?? []);
      } catch (error) {
        this.waiting.delete(key);
        for (const { reject } of together) reject(error);
      }
    };
    void settle();
  }

  private async send(
    key: string,
    scope: PipelinedStatement,
    together: readonly Read[],
  ): Promise<readonly (readonly object[])[]> {
    // What is asked for until there is a connection travels in the same transaction.
    const client = await this.pool.connect().finally(() => this.waiting.delete(key));
    const [, , ...rows] = await transact(client, [BEGIN, scope, ...together, COMMIT]);
    return rows;
  }
}

function scopeStatement(scope: ScopeSettings): PipelinedStatement {
  const settings = [scope['hub.own'], scope['hub.grantees'], scope['hub.today'], scope['hub.accounts']];
  return { text: SCOPE, values: settings.map((setting) => setting ?? ''), isAsked: false };
}

function command(text: string): PipelinedStatement {
  return { text, values: [], isAsked: false };
}
