import type { QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';
import type { Reading } from '../../database';
import type { MemberScope } from '../member-scope';

type Read = <Row extends QueryResultRow>(sql: string, accounts: readonly string[]) => Promise<Row[]>;

/** Reads rows of a program's members for somebody in particular: there is no reading them without saying for whom. */
export class MemberReader {
  readonly #read: Read;

  private constructor(read: Read) {
    this.#read = read;
  }

  /** For a caller: what its scope is shown, and the database shows no more. */
  static under(scope: MemberScope, reading: Pick<Reading, 'query'>): MemberReader {
    return new MemberReader((sql, accounts) => reading.query(scope.settingsFor(accounts), sql, [accounts]));
  }

  /** For the program itself, which writes its history and judges what is new by it: everything. Nothing of it is an answer. */
  static ofProgram(session: Pick<DataSource, 'query'>): MemberReader {
    return new MemberReader((sql, accounts) => session.query(sql, [accounts]));
  }

  /** @param sql a statement with the accounts as its one parameter */
  query<Row extends QueryResultRow>(sql: string, accounts: readonly string[]): Promise<Row[]> {
    return this.#read<Row>(sql, accounts);
  }
}
