import type { AccountKey } from '../account/account-key';
import { instantColumn } from '../storage/instant-column';
import type { Sql } from '../storage/sql';
import type { IdentifierClaim } from './account-facts';

/** Which account claims which identifier, and when. */
export class IdentifierClaimRepository {
  constructor(private readonly sql: Sql) {}

  async claims(accounts: readonly AccountKey[]): Promise<readonly IdentifierClaim[]> {
    return this.sql.query(
      `SELECT account, scheme, value, strong,
              ${instantColumn('known_from')} AS "knownFrom", ${instantColumn('known_until')} AS "knownUntil"
         FROM identifier_claim WHERE account = ANY($1)`,
      [accounts],
    );
  }

  async remove(claims: readonly IdentifierClaim[]): Promise<void> {
    await this.sql.query(
      `DELETE FROM identifier_claim
        USING unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[]) AS gone (account, scheme, value, known_from)
        WHERE identifier_claim.account = gone.account AND identifier_claim.scheme = gone.scheme
          AND identifier_claim.value = gone.value AND identifier_claim.known_from = gone.known_from`,
      [
        claims.map(({ account }) => account),
        claims.map(({ scheme }) => scheme),
        claims.map(({ value }) => value),
        claims.map(({ knownFrom }) => knownFrom),
      ],
    );
  }

  async add(claims: readonly IdentifierClaim[]): Promise<void> {
    // In the order of the key, which halves the time that a large index takes.
    await this.sql.query(
      `INSERT INTO identifier_claim (account, scheme, value, strong, known_from, known_until)
       SELECT account, scheme, value, strong, known_from, known_until
         FROM unnest($1::text[], $2::text[], $3::text[], $4::boolean[], $5::timestamptz[], $6::timestamptz[])
           AS claim (account, scheme, value, strong, known_from, known_until)
        ORDER BY value, scheme`,
      [
        claims.map(({ account }) => account),
        claims.map(({ scheme }) => scheme),
        claims.map(({ value }) => value),
        claims.map(({ strong }) => strong),
        claims.map(({ knownFrom }) => knownFrom),
        claims.map(({ knownUntil }) => knownUntil),
      ],
    );
  }
}
