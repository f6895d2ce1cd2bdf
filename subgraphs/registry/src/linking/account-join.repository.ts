import type { ProgramCode } from '@aeo-hub/core/program';
import type { Sql } from '../storage/sql';
import { instantColumn } from '../storage/instant-column';
import type { AccountJoin } from './account-join';

/** A join with the names of the two accounts as their programs have them now. */
export interface NamedJoin extends AccountJoin {
  readonly id: string;
  readonly name: string;
  readonly withName: string;
}

/** What linking joined, in the order in which it did. */
export class AccountJoinRepository {
  constructor(private readonly sql: Sql) {}

  async add(joins: readonly AccountJoin[]): Promise<void> {
    await this.sql.query(
      `INSERT INTO account_join (account, company_id, scheme, value, with_account, joined_from)
       SELECT * FROM unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])`,
      [
        joins.map(({ account }) => account),
        joins.map(({ companyId }) => companyId),
        joins.map(({ scheme }) => scheme),
        joins.map(({ value }) => value),
        joins.map(({ withAccount }) => withAccount),
        joins.map(({ joinedFrom }) => joinedFrom),
      ],
    );
  }

  /** The id of the last; 0 when there is none. */
  async lastId(): Promise<string> {
    const rows: { id: string }[] = await this.sql.query('SELECT coalesce(max(id), 0) AS id FROM account_join');
    return rows[0]?.id ?? '0';
  }

  /** How many there are after an id that an account of the program has part in. */
  async countAfter(id: string, program: ProgramCode): Promise<number> {
    const rows: { count: number }[] = await this.sql.query(
      `SELECT count(*)::int AS count FROM account_join WHERE ${AFTER}`,
      [id, program],
    );
    return rows[0]?.count ?? 0;
  }

  /** The first of them, at most `limit`. */
  async after(id: string, program: ProgramCode, limit: number): Promise<readonly NamedJoin[]> {
    return this.sql.query(`${NAMED} WHERE ${AFTER} ORDER BY joined.id LIMIT $3`, [id, program, limit]);
  }

  /** The last, newest first, at most `limit`. */
  async newest(limit: number): Promise<readonly NamedJoin[]> {
    return this.sql.query(`${NAMED} ORDER BY joined.id DESC LIMIT $1`, [limit]);
  }
}

const AFTER = `id > $1::bigint AND $2 IN (split_part(account, ':', 1), split_part(with_account, ':', 1))`;

const NAMED = `SELECT joined.id, joined.account, joined.company_id AS "companyId", joined.scheme, joined.value,
         joined.with_account AS "withAccount", ${instantColumn('joined.joined_from')} AS "joinedFrom",
         (SELECT legal_name FROM assertion WHERE assertion.account = joined.account AND known_until IS NULL) AS name,
         (SELECT legal_name FROM assertion WHERE assertion.account = joined.with_account AND known_until IS NULL) AS "withName"
    FROM account_join AS joined`;
