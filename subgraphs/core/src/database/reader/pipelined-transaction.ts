import type { Connection, Submittable } from 'pg';
import { PreparedStatements, rowFields, type ColumnDescription, type PreparedStatement } from './prepared-statements';

/** One statement of a transaction. */
export interface PipelinedStatement {
  readonly text: string;
  /** As PostgreSQL reads them: `wireValue`. */
  readonly values: readonly (string | null)[];
  /** Whether anybody wants the rows that it gives. */
  readonly isAsked: boolean;
}

export type Row = Record<string, unknown>;

type Done = (error: Error | null, rows?: readonly (readonly Row[])[]) => void;

/**
 * Statements that travel together, in the terms of PostgreSQL's extended query protocol: all of them are sent at once, with one
 * Sync behind them, so that they cost one way there and back. When one fails, the server does nothing of what follows, and rows are
 * given of none.
 *
 * `Client.query` of `pg` takes it in place of text: it calls `submit` and then what is named `handle...`, as the answers come.
 */
export class PipelinedTransaction implements Submittable {
  private readonly rows: readonly Row[][];
  private prepared: readonly PreparedStatement[] = [];
  private known: PreparedStatements | null = null;
  private at = 0;
  private fault: Error | null = null;

  /** @param callback hears of the end, with the rows of each statement: `pg` puts its own limit of time around it, by this name */
  constructor(
    readonly statements: readonly PipelinedStatement[],
    private callback: Done,
  ) {
    this.rows = statements.map(() => []);
  }

  submit(connection: Connection): void {
    const known = PreparedStatements.of(connection);
    this.known = known;
    connection.stream.cork();
    try {
      this.prepared = this.statements.map((statement) => send(connection, known, statement));
      connection.sync();
    } finally {
      connection.stream.uncork();
    }
  }

  handleRowDescription({ fields }: { readonly fields: readonly ColumnDescription[] }): void {
    const statement = this.prepared[this.at];
    if (statement) statement.fields = rowFields(fields);
  }

  handleDataRow({ fields: texts }: { readonly fields: readonly (string | null)[] }): void {
    if (!this.statements[this.at]?.isAsked || this.fault) return;
    const fields = this.prepared[this.at]?.fields ?? [];
    try {
      const row: Row = {};
      for (let index = 0; index < fields.length; index++) {
        const field = fields[index];
        const text = texts[index] ?? null;
        if (field) row[field.name] = text === null ? null : field.read(text);
      }
      this.rows[this.at]?.push(row);
    } catch (error) {
      this.fault = error as Error;
    }
  }

  handleCommandComplete(): void {
    this.at += 1;
  }

  handleReadyForQuery(): void {
    if (this.fault) return this.handleError(this.fault);
    for (const [index, statement] of this.prepared.entries()) {
      this.known?.keep(this.statements[index]?.text ?? '', statement);
    }
    this.callback(null, this.rows);
  }

  handleError(error: Error): void {
    for (const { text } of this.statements) this.known?.forget(text);
    this.callback(error);
  }
}

function send(
  connection: Connection,
  known: PreparedStatements,
  { text, values, isAsked }: PipelinedStatement,
): PreparedStatement {
  const found = known.get(text);
  const statement = found ?? known.create(text);
  const { name } = statement;
  if (!found) {
    // The server may have one of this name after all, from a transaction in which something else failed.
    if (name !== '') connection.close({ type: 'S', name }, true);
    connection.parse({ name, text, types: [] }, true);
    if (isAsked) connection.describe({ type: 'S', name }, true);
  }
  connection.bind({ statement: name, values: [...values] }, true);
  connection.execute(null, true);
  return statement;
}
