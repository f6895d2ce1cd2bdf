import type { Instant } from '@aeo-hub/core/calendar';
import type { CompanyReader } from '../disclosure/company-reader';
import { isShown } from '../disclosure/company-scope';

/** Finds companies by the names that programs assert. */
export class NameSearchRepository {
  constructor(private readonly registry: CompanyReader) {}

  /**
   * Ids of the companies that went by a name resembling a text, by what the scope is shown, as known at an instant; best first, at most `limit`.
   * Resembling is what pg_trgm's defaults say: three tenths of all trigrams are common, or six tenths of the text's with a part
   * of the name. A text that thousands of names resemble is answered from some of them: it is too broad for any to be meant. One
   * statement.
   */
  async companiesResembling(searchText: string, knownAt: Instant, limit: number): Promise<readonly string[]> {
    const rows: { companyId: string }[] = await this.registry.query(
      `WITH hit AS MATERIALIZED (
         SELECT account, search_text FROM names_resembling($1, $2::timestamptz) AS resembling
          WHERE ${isShown('resembling.account', 4, '$2')}
       )
       SELECT link.company_id AS "companyId"
         FROM hit
         JOIN account_link AS link ON link.account = hit.account
          AND link.linked_from <= $2::timestamptz AND (link.linked_until IS NULL OR link.linked_until > $2::timestamptz)
        GROUP BY link.company_id
        ORDER BY max(greatest(similarity(search_text, $1), word_similarity($1, search_text))) DESC, link.company_id
        LIMIT $3`,
      [searchText, knownAt, limit, ...(await this.registry.parameters())],
    );
    return rows.map(({ companyId }) => companyId);
  }
}
