import type { Instant } from '@aeo-hub/core/calendar';
import type { CompanyReader } from '../disclosure/company-reader';
import { isShown } from '../disclosure/company-scope';
import type { AskedTerms } from './search-terms';

/** Finds companies by the names that programs assert. */
export class NameSearchRepository {
  constructor(private readonly registry: CompanyReader) {}

  /**
   * Ids of the companies that went by a name found by one of these terms, by what the scope is shown, as known at an instant; nearest
   * first, at most `limit`. Which of them go by the name that is asked, and how well, is not decided here. One statement.
   */
  async companiesResembling(
    { words, spellings, besides }: AskedTerms,
    knownAt: Instant,
    limit: number,
  ): Promise<readonly string[]> {
    const rows: { companyId: string }[] = await this.registry.query(
      `WITH hit AS MATERIALIZED (
         SELECT account, nearness FROM names_resembling($1, $2, $3, $4::timestamptz) AS resembling
          WHERE ${isShown('resembling.account', 6, '$4')}
       )
       SELECT link.company_id AS "companyId"
         FROM hit
         JOIN account_link AS link ON link.account = hit.account
          AND link.linked_from <= $4::timestamptz AND (link.linked_until IS NULL OR link.linked_until > $4::timestamptz)
        GROUP BY link.company_id
        ORDER BY max(nearness) DESC, link.company_id
        LIMIT $5`,
      [words, spellings, besides, knownAt, limit, ...(await this.registry.parameters())],
    );
    return rows.map(({ companyId }) => companyId);
  }
}
