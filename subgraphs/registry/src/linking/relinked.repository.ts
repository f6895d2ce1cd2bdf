import type { Instant } from '@aeo-hub/core/calendar';
import type { AccountKey } from '../account/account-key';
import type { Sql } from '../storage/sql';
import type { LinkEvidence } from './link-evidence';

/** An account's link as it was before an instant and from it on. */
export interface Relinked {
  readonly account: AccountKey;
  /** The legal name, as the program has it now. */
  readonly name: string;
  readonly companyBefore: string;
  readonly evidenceBefore: LinkEvidence;
  readonly company: string;
  readonly evidence: LinkEvidence;
}

export class RelinkedRepository {
  constructor(private readonly sql: Sql) {}

  /** The accounts whose links changed at an instant, those that were of one company together. */
  async at(instant: Instant): Promise<readonly Relinked[]> {
    return this.sql.query(
      `SELECT before.account, said.legal_name AS name, before.company_id AS "companyBefore", before.evidence AS "evidenceBefore",
              since.company_id AS company, since.evidence
         FROM account_link AS before
         JOIN account_link AS since ON since.account = before.account AND since.linked_from = $1
         JOIN assertion AS said ON said.account = before.account AND said.known_until IS NULL
        WHERE before.linked_until = $1
        ORDER BY before.company_id, before.account`,
      [instant],
    );
  }
}
