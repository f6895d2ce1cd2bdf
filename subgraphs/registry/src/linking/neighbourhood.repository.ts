import type { AccountKey } from '../account/account-key';
import { instantColumn } from '../storage/instant-column';
import type { Sql } from '../storage/sql';
import type { StrongClaim } from './linking-input';

/** Accounts that have, or ever had, anything to do with one another. */
export interface Neighbourhood {
  readonly accounts: readonly AccountKey[];
  readonly claims: readonly StrongClaim[];
}

/** Finds the accounts that could influence to which company an account belongs. */
export class NeighbourhoodRepository {
  constructor(private readonly sql: Sql) {}

  /**
   * All accounts that can be reached from these by a strong identifier ever shared, a company ever shared or a decision that
   * names both; overused identifiers lead nowhere. Two statements for each step of the way, whatever the number of accounts.
   */
  async around(seeds: readonly AccountKey[], overused: ReadonlySet<string>): Promise<Neighbourhood> {
    const reached = new Set(seeds);
    const claims: StrongClaim[] = [];
    let frontier = [...reached];
    while (frontier.length > 0) {
      claims.push(...(await this.strongClaims(frontier)));
      const next = (await this.neighbours(frontier, overused)).filter((account) => !reached.has(account));
      for (const account of next) reached.add(account);
      frontier = next;
    }
    return { accounts: [...reached], claims };
  }

  private async strongClaims(accounts: readonly AccountKey[]): Promise<readonly StrongClaim[]> {
    return this.sql.query(
      `SELECT claim.account, scheme, value, source AS evidence,
              ${instantColumn('claim.known_from')} AS "knownFrom", ${instantColumn('claim.known_until')} AS "knownUntil"
         FROM identifier_claim AS claim
         JOIN assertion ON assertion.account = claim.account AND assertion.known_from = claim.known_from
          AND assertion.known_until IS DISTINCT FROM assertion.known_from
        WHERE claim.account = ANY($1) AND strong`,
      [accounts],
    );
  }

  private async neighbours(accounts: readonly AccountKey[], overused: ReadonlySet<string>): Promise<AccountKey[]> {
    const rows: { account: AccountKey }[] = await this.sql.query(
      `SELECT other.account
         FROM identifier_claim AS mine
         JOIN identifier_claim AS other ON other.value = mine.value AND other.scheme = mine.scheme
        WHERE mine.account = ANY($1) AND mine.strong AND (mine.scheme || ' ' || mine.value) <> ALL ($2::text[])
       UNION
       SELECT other.account FROM account_link AS mine JOIN account_link AS other USING (company_id)
        WHERE mine.account = ANY($1)
       UNION
       SELECT other.account FROM decision_account AS mine JOIN decision_account AS other USING (decision_id)
        WHERE mine.account = ANY($1)`,
      [accounts, [...overused]],
    );
    return rows.map(({ account }) => account);
  }
}
