import type { MigrationInterface, QueryRunner } from 'typeorm';

/** With whom the program has arrangements, and to whom by them and by consent each of its accounts may be shown, and when. */
export class Disclosure1700000000500 implements MigrationInterface {
  readonly name = 'Disclosure1700000000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE arrangement (partner text PRIMARY KEY, in_force_since date NOT NULL)');
    // Of events of one day the one recorded last counts, as in consentsOn; membership begins with what is no application.
    await runner.query(`
      CREATE FUNCTION grants_of(accounts text[])
      RETURNS TABLE (account text, grantee text, from_day date, until_day date, member_known_from timestamptz)
      LANGUAGE sql STABLE AS $$
        WITH last_of_day AS (
          SELECT DISTINCT ON (consent.account, consent.grantee, effective_on)
                 consent.account, consent.grantee, effective_on, kind
            FROM consent_event AS consent WHERE consent.account = ANY(accounts)
           ORDER BY consent.account, consent.grantee, effective_on, recorded_at DESC, id DESC
        ), span AS (
          SELECT last_of_day.account, last_of_day.grantee, kind, effective_on AS from_day,
                 lead(effective_on) OVER (PARTITION BY last_of_day.account, last_of_day.grantee ORDER BY effective_on) AS until_day
            FROM last_of_day
        ), member AS (
          SELECT event.account, min(effective_on) AS since, min(known_from) AS known_from
            FROM membership_event AS event
           WHERE event.account = ANY(accounts) AND status NOT IN ('APPLICANT', 'DENIED')
           GROUP BY event.account
        ), granted AS (
          SELECT span.account, span.grantee, greatest(span.from_day, since, in_force_since) AS from_day, span.until_day,
                 member.known_from AS member_known_from
            FROM span
            JOIN member ON member.account = span.account
            LEFT JOIN arrangement ON partner = span.grantee
           WHERE kind = 'GIVEN' AND (span.grantee = 'TRADERS' OR partner IS NOT NULL)
        )
        SELECT granted.account, granted.grantee, granted.from_day, granted.until_day, granted.member_known_from FROM granted
         WHERE granted.until_day IS NULL OR granted.from_day < granted.until_day
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION grants_of');
    await runner.query('DROP TABLE arrangement');
  }
}
