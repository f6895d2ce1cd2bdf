import type { Instant } from '@aeo-hub/core/calendar';
import { isShown, scopeParameters, type CompanyScope } from '../disclosure/company-scope';
import type { Sql } from '../storage/sql';

/** A question that more names resemble is answered from this many of them: it is too broad for any of them to be meant. */
const RESEMBLING = 5_000;

/** Finds companies by the names that programs assert. */
export class NameSearchRepository {
  constructor(private readonly sql: Sql) {}

  /**
   * Ids of the companies that went by a name resembling a text, by what the scope is shown, as known at an instant; best first, at most `limit`.
   * Resembling is what pg_trgm's defaults say: three tenths of all trigrams are common, or six tenths of the text's with a part
   * of the name. One statement.
   */
  async companiesResembling(
    searchText: string,
    knownAt: Instant,
    limit: number,
    scope: CompanyScope,
  ): Promise<readonly string[]> {
    const rows: { companyId: string }[] = await this.sql.query(
      `WITH hit AS MATERIALIZED (
         SELECT account, search_text FROM asserted_name
          WHERE (search_text % $1 OR search_text %> $1)
            AND known_from <= $2::timestamptz AND (known_until IS NULL OR known_until > $2::timestamptz)
            AND ${isShown('asserted_name.account', 4)}
          LIMIT ${RESEMBLING}
       )
       SELECT link.company_id AS "companyId"
         FROM hit
         JOIN account_link AS link ON link.account = hit.account
          AND link.linked_from <= $2::timestamptz AND (link.linked_until IS NULL OR link.linked_until > $2::timestamptz)
        GROUP BY link.company_id
        ORDER BY max(greatest(similarity(search_text, $1), word_similarity($1, search_text))) DESC, link.company_id
        LIMIT $3`,
      [searchText, knownAt, limit, ...scopeParameters(scope)],
    );
    return rows.map(({ companyId }) => companyId);
  }
}
