import type { IdentifierScheme } from '@aeo-hub/core/identifier';
import type { AccountKey } from '../account/account-key';
import type { IdentifierClaim } from '../assertion/account-facts';
import type { Sql } from '../storage/sql';

/** A strong identifier that more than one account ever claimed. */
export interface SharedIdentifier {
  readonly scheme: IdentifierScheme;
  readonly value: string;
  /** How many accounts claim it now. */
  readonly claimants: number;
}

export class SharedIdentifiersRepository {
  constructor(private readonly sql: Sql) {}

  /** The identifiers of these claims that another account claims too, or ever did. */
  async among(claims: readonly IdentifierClaim[]): Promise<readonly SharedIdentifier[]> {
    return this.sql.query(
      `WITH shared AS (
         SELECT DISTINCT scheme, value
           FROM unnest($1::text[], $2::text[], $3::text[]) AS claim (account, scheme, value)
          WHERE EXISTS (SELECT FROM identifier_claim AS other
                         WHERE other.value = claim.value AND other.scheme = claim.scheme AND other.account <> claim.account)
       )
       SELECT scheme, value, count(DISTINCT account) FILTER (WHERE known_until IS NULL)::int AS claimants
         FROM shared JOIN identifier_claim USING (value, scheme)
        GROUP BY scheme, value`,
      [claims.map(({ account }) => account), claims.map(({ scheme }) => scheme), claims.map(({ value }) => value)],
    );
  }

  /** The accounts that claim any of these identifiers, or ever did. */
  async everClaimants(
    identifiers: readonly Pick<IdentifierClaim, 'scheme' | 'value'>[],
  ): Promise<readonly AccountKey[]> {
    if (identifiers.length === 0) return [];
    const rows: { account: AccountKey }[] = await this.sql.query(
      `SELECT DISTINCT account FROM identifier_claim
        WHERE (value, scheme) IN (SELECT value, scheme FROM unnest($1::text[], $2::text[]) AS given (scheme, value))`,
      [identifiers.map(({ scheme }) => scheme), identifiers.map(({ value }) => value)],
    );
    return rows.map(({ account }) => account);
  }

  /** The accounts that claim any of these identifiers now. */
  async claimants(schemes: readonly string[], values: readonly string[]): Promise<readonly AccountKey[]> {
    const rows: { account: AccountKey }[] = await this.sql.query(
      `SELECT DISTINCT account FROM identifier_claim
        WHERE (value, scheme) IN (SELECT value, scheme FROM unnest($1::text[], $2::text[]) AS given (scheme, value))
          AND known_until IS NULL`,
      [schemes, values],
    );
    return rows.map(({ account }) => account);
  }
}
