import type { IdentifierScheme } from '@aeo-hub/core/identifier';
import type { AccountKey } from '../account/account-key';
import { instantColumn } from '../storage/instant-column';
import type { Sql } from '../storage/sql';
import type { DisputedIdentifier } from './clash.repository';

/** An account that claims an identifier now. */
export interface Claimant {
  readonly scheme: IdentifierScheme;
  readonly value: string;
  readonly account: AccountKey;
  /** The company that the account is of. */
  readonly companyId: string;
  /** Which file and row, or which officer, asserted it. */
  readonly asserted: string;
  readonly knownFrom: string;
  /** How many accounts claim it, of which not all may be given. */
  readonly claimants: number;
}

/** Reads both sides of clashes, as they are now. */
export class ClashSideRepository {
  constructor(private readonly sql: Sql) {}

  /** For each identifier the accounts that claim it now, by company and account, at most `limit`. One statement. */
  async claimants(identifiers: readonly DisputedIdentifier[], limit: number): Promise<readonly Claimant[]> {
    return this.sql.query(
      `SELECT claim.scheme, claim.value, claim.account, claim.company_id AS "companyId", said.source AS asserted,
              ${instantColumn('claim.known_from')} AS "knownFrom", claim.claimants::int AS claimants
         FROM unnest($1::text[], $2::text[]) AS asked (scheme, value)
        CROSS JOIN LATERAL (
              SELECT held.*, link.company_id, count(*) OVER () AS claimants
                FROM identifier_claim AS held
                JOIN account_link AS link ON link.account = held.account AND link.linked_until IS NULL
               WHERE held.value = asked.value AND held.scheme = asked.scheme AND held.known_until IS NULL
               ORDER BY link.company_id, held.account LIMIT $3) AS claim
         JOIN assertion AS said ON said.account = claim.account AND said.known_from = claim.known_from
          AND said.known_until IS DISTINCT FROM said.known_from
        ORDER BY claim.company_id, claim.account`,
      [identifiers.map(({ scheme }) => scheme), identifiers.map(({ value }) => value), limit],
    );
  }
}
