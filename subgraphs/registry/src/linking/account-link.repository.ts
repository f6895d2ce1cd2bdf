import type { AccountKey } from '../account/account-key';
import { instantColumn } from '../storage/instant-column';
import type { Sql } from '../storage/sql';
import type { Link } from './link-history';

const SELECT_LINKS = `SELECT account, company_id AS "companyId", evidence, ${instantColumn('linked_from')} AS "linkedFrom",
    ${instantColumn('linked_until')} AS "linkedUntil" FROM account_link`;
const IN_ORDER = 'ORDER BY account, account_link.linked_from';

/** Which account was of which company, when and why. */
export class AccountLinkRepository {
  constructor(private readonly sql: Sql) {}

  /** Every link these accounts ever had, by account and then in order of time. */
  async links(accounts: readonly AccountKey[]): Promise<readonly Link[]> {
    return this.sql.query(`${SELECT_LINKS} WHERE account = ANY($1) ${IN_ORDER}`, [accounts]);
  }

  /** Every link that any account ever had to a company, by account and then in order of time. */
  async linksTo(companyId: string): Promise<readonly Link[]> {
    return this.sql.query(`${SELECT_LINKS} WHERE company_id = $1::uuid ${IN_ORDER}`, [companyId]);
  }

  /** The accounts that are of a company now, in alphabetical order. */
  async accountsOf(companyId: string): Promise<readonly AccountKey[]> {
    const rows: { account: AccountKey }[] = await this.sql.query(
      'SELECT account FROM account_link WHERE company_id = $1::uuid AND linked_until IS NULL ORDER BY account',
      [companyId],
    );
    return rows.map(({ account }) => account);
  }

  /** The company that each account is of now; accounts that the registry does not know are missing. */
  async companiesOf(accounts: readonly AccountKey[]): Promise<ReadonlyMap<AccountKey, string>> {
    const rows: { account: AccountKey; companyId: string }[] = await this.sql.query(
      `SELECT account, company_id AS "companyId" FROM account_link
        WHERE account = ANY($1) AND linked_until IS NULL ORDER BY account`,
      [accounts],
    );
    return new Map(rows.map(({ account, companyId }) => [account, companyId]));
  }

  async remove(links: readonly Link[]): Promise<void> {
    await this.sql.query(
      `DELETE FROM account_link
        USING unnest($1::text[], $2::timestamptz[]) AS gone (account, linked_from)
        WHERE account_link.account = gone.account AND account_link.linked_from = gone.linked_from`,
      [links.map(({ account }) => account), links.map(({ linkedFrom }) => linkedFrom)],
    );
  }

  /** Adds links; one that an account has from the same instant already is replaced. */
  async put(links: readonly Link[]): Promise<void> {
    await this.sql.query(
      `INSERT INTO account_link (account, linked_from, linked_until, company_id, evidence)
       SELECT account, linked_from, linked_until, company_id, evidence
         FROM unnest($1::text[], $2::timestamptz[], $3::timestamptz[], $4::uuid[], $5::json[])
           AS link (account, linked_from, linked_until, company_id, evidence)
        ORDER BY company_id
       ON CONFLICT (account, linked_from) DO UPDATE
         SET linked_until = excluded.linked_until, company_id = excluded.company_id, evidence = excluded.evidence`,
      [
        links.map(({ account }) => account),
        links.map(({ linkedFrom }) => linkedFrom),
        links.map(({ linkedUntil }) => linkedUntil),
        links.map(({ companyId }) => companyId),
        links.map(({ evidence }) => JSON.stringify(evidence)),
      ],
    );
  }
}
