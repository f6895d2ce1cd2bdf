import type { AccountKey } from '../account/account-key';
import { instantColumn } from '../storage/instant-column';
import type { Sql } from '../storage/sql';
import type { AssertedName } from './account-facts';

export interface StoredName extends AssertedName {
  readonly id: string;
}

/** Which account goes by which name, and when. */
export class AssertedNameRepository {
  constructor(private readonly sql: Sql) {}

  async names(accounts: readonly AccountKey[]): Promise<readonly StoredName[]> {
    return this.sql.query(
      `SELECT id, account, name, search_text AS "searchText",
              ${instantColumn('known_from')} AS "knownFrom", ${instantColumn('known_until')} AS "knownUntil"
         FROM asserted_name WHERE account = ANY($1)`,
      [accounts],
    );
  }

  async remove(names: readonly StoredName[]): Promise<void> {
    await this.sql.query(
      `DELETE FROM asserted_name USING unnest($1::text[], $2::bigint[]) AS gone (account, id)
        WHERE asserted_name.account = gone.account AND asserted_name.id = gone.id`,
      [names.map(({ account }) => account), names.map(({ id }) => id)],
    );
  }

  async add(names: readonly AssertedName[]): Promise<void> {
    await this.sql.query(
      `INSERT INTO asserted_name (account, name, search_text, known_from, known_until)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[])`,
      [
        names.map(({ account }) => account),
        names.map(({ name }) => name),
        names.map(({ searchText }) => searchText),
        names.map(({ knownFrom }) => knownFrom),
        names.map(({ knownUntil }) => knownUntil),
      ],
    );
  }
}
