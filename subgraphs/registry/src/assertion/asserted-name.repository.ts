import type { AccountKey } from '../account/account-key';
import { instantColumn } from '../storage/instant-column';
import type { Sql } from '../storage/sql';
import { NameWordRepository } from '../name-search/name-word.repository';
import { storedTerms } from '../name-search/search-terms';
import type { AssertedName } from './account-facts';

export interface StoredName extends AssertedName {
  readonly id: string;
}

/** Which account goes by which name, and when. */
export class AssertedNameRepository {
  constructor(private readonly sql: Sql) {}

  async names(accounts: readonly AccountKey[]): Promise<readonly StoredName[]> {
    return this.sql.query(
      `SELECT id, account, name,
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
    const found = names.map(({ name }) => storedTerms(name));
    await new NameWordRepository(this.sql).add(found.flatMap(({ words }) => words));
    await this.sql.query(
      `INSERT INTO asserted_name (account, name, search_terms, known_from, known_until)
       SELECT account, name, string_to_array(terms, ' '), known_from, known_until
         FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[])
           AS added (account, name, terms, known_from, known_until)`,
      [
        names.map(({ account }) => account),
        names.map(({ name }) => name),
        found.map(({ terms }) => terms.join(' ')),
        names.map(({ knownFrom }) => knownFrom),
        names.map(({ knownUntil }) => knownUntil),
      ],
    );
  }
}
