import type { AccountKey } from '../account/account-key';
import type { OwnCompany } from '../linking/link-history';
import type { Sql } from '../storage/sql';

/** The companies that accounts came with. */
export class CompanyRepository {
  constructor(private readonly sql: Sql) {}

  /** Gives each account that has none a company of its own, in this order, and tells which accounts those were. */
  async found(accounts: readonly AccountKey[]): Promise<ReadonlySet<AccountKey>> {
    const rows: { account: AccountKey }[] = await this.sql.query(
      `INSERT INTO company (id, account)
       SELECT gen_random_uuid(), account FROM unnest($1::text[]) WITH ORDINALITY AS wanted (account, place) ORDER BY place
       ON CONFLICT (account) DO NOTHING
       RETURNING account`,
      [accounts],
    );
    return new Set(rows.map(({ account }) => account));
  }

  async ownCompanies(accounts: readonly AccountKey[]): Promise<ReadonlyMap<AccountKey, OwnCompany>> {
    const rows: { account: AccountKey; companyId: string; age: number }[] = await this.sql.query(
      'SELECT account, id AS "companyId", age::float8 AS age FROM company WHERE account = ANY($1)',
      [accounts],
    );
    return new Map(rows.map(({ account, companyId, age }) => [account, { companyId, age }]));
  }
}
