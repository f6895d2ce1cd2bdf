import { createHash } from 'node:crypto';
import type { Connection } from 'pg';
import { typeParsers } from '../type-parsers';

/**
 * The most statements that a connection keeps prepared; what comes after them is prepared each time. The hub has some twenty: only
 * statements whose text changes from question to question could come so far.
 */
const MOST_PREPARED = 100;

/** A column of what a statement gives. */
export interface RowField {
  readonly name: string;
  readonly read: (text: string) => unknown;
}

/** A statement as a connection has it. */
export interface PreparedStatement {
  /** Empty: the one that is forgotten with the next. */
  readonly name: string;
  /** What its rows are made of, once the server has said so. */
  fields: readonly RowField[];
}

/** What the server says of a column. */
export interface ColumnDescription {
  readonly name: string;
  readonly dataTypeID: number;
}

/** The statements that a connection need not be told again: the server has read and planned them, and has said what they give. */
export class PreparedStatements {
  static readonly #ofConnection = new WeakMap<Connection, PreparedStatements>();

  private readonly prepared = new Map<string, PreparedStatement>();

  static of(connection: Connection): PreparedStatements {
    const known = PreparedStatements.#ofConnection.get(connection) ?? new PreparedStatements();
    PreparedStatements.#ofConnection.set(connection, known);
    return known;
  }

  get(text: string): PreparedStatement | undefined {
    return this.prepared.get(text);
  }

  /**
   * One to prepare. It is named for its text: behind a pooler that hands out one server connection to several, the same name is the
   * same statement, whoever prepared it.
   */
  create(text: string): PreparedStatement {
    return { name: this.prepared.size < MOST_PREPARED ? nameOf(text) : '', fields: [] };
  }

  /** Keeps what the server has prepared. */
  keep(text: string, statement: PreparedStatement): void {
    if (statement.name !== '') this.prepared.set(text, statement);
  }

  /** Whatever was wrong with it, it is prepared anew: what it gives may have changed, or the server may have lost it. */
  forget(text: string): void {
    this.prepared.delete(text);
  }
}

export function rowFields(columns: readonly ColumnDescription[]): readonly RowField[] {
  return columns.map(({ name, dataTypeID }) => ({ name, read: typeParsers.getTypeParser(dataTypeID, 'text') }));
}

const names = new Map<string, string>();

/** At most 63 bytes, as PostgreSQL has it. */
function nameOf(text: string): string {
  const known = names.get(text) ?? `hub_${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
  if (names.size < MOST_PREPARED) names.set(text, known);
  return known;
}
