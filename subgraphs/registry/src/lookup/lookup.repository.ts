import type { Instant } from '@aeo-hub/core/calendar';
import type { Identifier } from '@aeo-hub/core/identifier';
import { OVERUSED_ABOVE } from '../linking/watch-overuse';
import { recordTime } from '../storage/record-time';
import type { Sql } from '../storage/sql';

/** An identifier, normalized, and as known when. */
export interface IdentifierQuestion {
  readonly identifier: Pick<Identifier, 'scheme' | 'value'>;
  readonly knownAt: Instant | null;
}

/** Finds whom identifiers stand for. */
export class LookupRepository {
  constructor(private readonly sql: Sql) {}

  /** The ids of the companies that carried each identifier: one statement for any number, aligned to the questions. */
  async companiesCarrying(questions: readonly IdentifierQuestion[]): Promise<readonly (readonly string[])[]> {
    // An identifier that more accounts claim is not one company's: enough of them tell.
    const rows: { place: number; companies: string[] }[] = await this.sql.query(
      `SELECT asked.place::int AS place, array_agg(DISTINCT link.company_id) AS companies
         FROM unnest($1::text[], $2::text[], $3::timestamptz[]) WITH ORDINALITY AS asked (scheme, value, known_at, place)
        CROSS JOIN LATERAL (
              SELECT account FROM identifier_claim AS claim
               WHERE claim.value = asked.value AND claim.scheme = asked.scheme
                 AND claim.known_from <= asked.known_at AND (claim.known_until IS NULL OR claim.known_until > asked.known_at)
               LIMIT ${OVERUSED_ABOVE + 1}) AS carrier
         JOIN account_link AS link ON link.account = carrier.account
          AND link.linked_from <= asked.known_at AND (link.linked_until IS NULL OR link.linked_until > asked.known_at)
        GROUP BY asked.place`,
      [
        questions.map(({ identifier }) => identifier.scheme),
        questions.map(({ identifier }) => identifier.value),
        questions.map(({ knownAt }) => recordTime(knownAt)),
      ],
    );
    const found = new Map(rows.map(({ place, companies }) => [place, companies]));
    return questions.map((_, index) => found.get(index + 1) ?? []);
  }
}
