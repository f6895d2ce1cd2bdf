import type { DisclosureGrant } from '@aeo-hub/core/outbox';
import type { AccountKey } from '../account/account-key';
import type { Sql } from '../storage/sql';

/** To whom programs let accounts be shown. */
export class DisclosureRepository {
  constructor(private readonly sql: Sql) {}

  /** Puts what is said of accounts in place of what was said before. */
  async replace(grants: ReadonlyMap<AccountKey, readonly DisclosureGrant[]>): Promise<void> {
    if (grants.size === 0) return;
    const rows = [...grants].flatMap(([account, ofAccount]) => ofAccount.map((grant) => ({ account, ...grant })));
    await this.sql.query('DELETE FROM disclosure WHERE account = ANY($1)', [[...grants.keys()]]);
    await this.sql.query(
      `INSERT INTO disclosure (account, grantee, from_day, until_day, member_known_from)
       SELECT * FROM unnest($1::text[], $2::text[], $3::date[], $4::date[], $5::timestamptz[])`,
      [
        rows.map(({ account }) => account),
        rows.map(({ grantee }) => grantee),
        rows.map(({ from }) => from),
        rows.map(({ until }) => until),
        rows.map(({ memberKnownFrom }) => memberKnownFrom),
      ],
    );
  }
}
