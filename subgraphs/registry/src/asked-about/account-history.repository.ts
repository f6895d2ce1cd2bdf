import { PROGRAMS } from '@aeo-hub/core/program';
import { accountOf, programOf, type AccountKey } from '../account/account-key';
import type { CompanyReader } from '../disclosure/company-reader';
import { instantColumn } from '../storage/instant-column';
import type { AskedCompany, AskedIdentifier } from '@aeo-hub/core/asked-about';

type OfAccount<Fact> = Omit<Fact, 'program'> & { readonly account: AccountKey };

/** What accounts were known by over time, links and claims that no longer hold included. One statement a question, whatever the batch. */
export class AccountHistoryRepository {
  constructor(private readonly registry: CompanyReader) {}

  /** The companies that the accounts were linked to. */
  async companiesOf(accounts: readonly AccountKey[]): Promise<readonly OfAccount<AskedCompany>[]> {
    return this.registry.query(
      `SELECT account, company_id::text AS "companyId", ${instantColumn('linked_from')} AS "from", ${instantColumn('linked_until')} AS until
         FROM account_link WHERE account = ANY($1)`,
      [accounts],
    );
  }

  /** What the programs asserted of the accounts, the accounts' own numbers included. Claims have no index by account; assertions have. */
  async identifiersOf(accounts: readonly AccountKey[]): Promise<readonly OfAccount<AskedIdentifier>[]> {
    return this.registry.query(
      `WITH asserted AS (
         SELECT account, said ->> 'scheme' AS scheme, said ->> 'value' AS value
           FROM assertion CROSS JOIN LATERAL jsonb_array_elements(identifiers) AS said WHERE account = ANY($1)
          UNION SELECT * FROM unnest($1::text[], $2::text[], $3::text[]))
       SELECT claim.account, claim.scheme, claim.value, ${instantColumn('claim.known_from')} AS "from",
              ${instantColumn('claim.known_until')} AS until
         FROM asserted JOIN identifier_claim claim USING (account, scheme, value)`,
      [accounts, accounts.map((account) => PROGRAMS[programOf(account)].accountScheme), accounts.map(accountOf)],
    );
  }
}
