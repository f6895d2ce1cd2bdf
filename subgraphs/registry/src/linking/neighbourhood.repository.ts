import type { AccountKey } from '../account/account-key';
import { AssertionRepository } from '../assertion/assertion.repository';
import type { Sql } from '../storage/sql';
import { linkingFacts, type LinkingFacts } from './linking-facts';
import { identifierKey, type NameBorne, type StrongClaim } from './linking-input';
import type { LinkingRulesInForce } from './linking-rules';

/** Accounts that have, or ever had, anything to do with one another. */
export interface Neighbourhood extends LinkingFacts {
  readonly accounts: readonly AccountKey[];
}

/** Finds the accounts that could influence to which company an account belongs. */
export class NeighbourhoodRepository {
  constructor(private readonly sql: Sql) {}

  /**
   * All accounts that can be reached from these by a strong identifier ever shared, a company ever shared or a decision that
   * names both; overused identifiers lead nowhere. Two statements for each step of the way, whatever the number of accounts.
   */
  async around(
    seeds: readonly AccountKey[],
    rules: LinkingRulesInForce,
    overused: ReadonlySet<string>,
  ): Promise<Neighbourhood> {
    const assertions = new AssertionRepository(this.sql);
    const reached = new Set(seeds);
    const claims: StrongClaim[] = [];
    const names: NameBorne[] = [];
    let frontier = [...reached];
    while (frontier.length > 0) {
      const found = linkingFacts(await assertions.shownVersions(frontier), rules);
      claims.push(...found.claims);
      names.push(...found.names);
      const leading = found.claims.filter((claim) => !overused.has(identifierKey(claim)));
      const next = (await this.neighbours(frontier, leading)).filter((account) => !reached.has(account));
      for (const account of next) reached.add(account);
      frontier = next;
    }
    return { accounts: [...reached], claims, names };
  }

  /**
   * OFFSET 0 and arrays fix the order of joins, few to many: the planner has no statistics to choose it by while a first load
   * fills the tables.
   */
  private async neighbours(accounts: readonly AccountKey[], claims: readonly StrongClaim[]): Promise<AccountKey[]> {
    const rows: { account: AccountKey }[] = await this.sql.query(
      `SELECT other.account
         FROM unnest($2::text[], $3::text[]) AS mine (scheme, value)
        CROSS JOIN LATERAL (
              SELECT account FROM identifier_claim
               WHERE value = mine.value AND scheme = mine.scheme OFFSET 0) AS other
       UNION
       SELECT account FROM account_link
        WHERE company_id = ANY(ARRAY(SELECT company_id FROM account_link WHERE account = ANY($1)))
       UNION
       SELECT account FROM decision_account
        WHERE decision_id = ANY(ARRAY(SELECT decision_id FROM decision_account WHERE account = ANY($1)))`,
      [accounts, claims.map(({ scheme }) => scheme), claims.map(({ value }) => value)],
    );
    return rows.map(({ account }) => account);
  }
}
