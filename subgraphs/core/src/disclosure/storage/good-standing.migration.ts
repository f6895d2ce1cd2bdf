import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DISCLOSURE_TOPIC, messageInstant } from '../../outbox';

/**
 * Only accounts that consented to something are settled, and a first load brings members before consents. Which they are is looked up
 * account by account: joined with the rows added, all the history there is would be gone through for every batch of an import.
 */
const SETTLE_ADDED = `
  CREATE OR REPLACE FUNCTION settle_disclosures_of_added() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    changed text[] := ARRAY(SELECT DISTINCT account FROM added);
  BEGIN
    IF TG_TABLE_NAME <> 'consent_event' THEN
      changed := ARRAY(SELECT DISTINCT account FROM consent_event WHERE account = ANY(changed));
    END IF;
    IF changed <> '{}' THEN PERFORM settle_disclosures(changed); END IF;
    RETURN NULL;
  END $$`;

/**
 * The planner, who knows nothing of tables that are being filled, takes what a batch of accounts consented to for a few rows, and would
 * join it row by row.
 */
const SETTLE_BY_HASH = 'ALTER FUNCTION settle_disclosures SET enable_nestloop = off';

/** Of an account that never consented to anything there is nothing to tell. */
const PUBLISH = `
  CREATE FUNCTION publish_disclosures(changed text[]) RETURNS void
  LANGUAGE plpgsql SET enable_seqscan = off SET enable_nestloop = off AS $$
  BEGIN
    INSERT INTO outbox (topic, account, payload)
    SELECT '${DISCLOSURE_TOPIC}', told.account, jsonb_build_object('account', told.account, 'grants', coalesce(
             jsonb_agg(jsonb_build_object('grantee', grantee, 'from', from_day, 'until', until_day,
                                          'memberKnownFrom', ${messageInstant('member_known_from')})
                       ORDER BY grantee, from_day)
               FILTER (WHERE grantee IS NOT NULL), '[]'))
      FROM (SELECT DISTINCT consent.account FROM consent_event AS consent WHERE consent.account = ANY(changed)) AS told
      LEFT JOIN disclosure AS granted ON granted.account = told.account AND granted.account = ANY(changed)
     GROUP BY told.account ORDER BY told.account;
  END $$`;

/**
 * Lets traders be shown an account only while it is in good standing: one that is suspended, expired, withdrawn or unknown is then found by
 * nobody, in the same time. The days are those of the events and of the validity, so that what begins or ends by itself needs nobody to
 * say so.
 */
export class DisclosureInGoodStanding1700000000800 implements MigrationInterface {
  readonly name = 'DisclosureInGoodStanding1700000000800';

  async up(runner: QueryRunner): Promise<void> {
    // As in consentsOn and inGoodStandingOn: of what happened on one day the one recorded last counts, an application is no event to
    // others than the program, and a validity goes on until another is stated.
    await runner.query(`
      CREATE OR REPLACE FUNCTION grants_of(accounts text[])
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
        ), happened AS (
          SELECT event.account, status, valid_until, effective_on, recorded_at, id, known_from,
                 count(valid_until) OVER (PARTITION BY event.account ORDER BY effective_on, recorded_at, id) AS validity
            FROM membership_event AS event
           WHERE event.account = ANY(accounts) AND status NOT IN ('APPLICANT', 'DENIED')
        ), member AS (
          SELECT happened.account, min(effective_on) AS since, min(known_from) AS known_from FROM happened GROUP BY happened.account
        ), status_from AS (
          SELECT DISTINCT ON (happened.account, effective_on) happened.account, status, effective_on AS from_day,
                 max(valid_until) OVER (PARTITION BY happened.account, validity) AS valid_until
            FROM happened ORDER BY happened.account, effective_on, recorded_at DESC, id DESC
        ), status_span AS (
          SELECT status_from.account, status, from_day,
                 least(lead(from_day) OVER (PARTITION BY status_from.account ORDER BY from_day), valid_until + 1) AS until_day
            FROM status_from
        ), good AS (
          SELECT status_span.account, range_agg(daterange(from_day, until_day)) AS days FROM status_span
           WHERE status IN ('ACTIVE', 'ACTIVE_UNDER_ACTION_PLAN') AND (until_day IS NULL OR from_day < until_day)
           GROUP BY status_span.account
        ), granted AS (
          SELECT span.account, span.grantee, greatest(span.from_day, since, in_force_since) AS from_day, span.until_day,
                 member.known_from
            FROM span
            JOIN member ON member.account = span.account
            JOIN arrangement ON partner = span.grantee
           WHERE kind = 'GIVEN'
           UNION ALL
          SELECT span.account, span.grantee, lower(shown), upper(shown), member.known_from
            FROM span
            JOIN member ON member.account = span.account
            JOIN good ON good.account = span.account
           CROSS JOIN unnest(good.days * datemultirange(daterange(span.from_day, span.until_day))) AS shown
           WHERE kind = 'GIVEN' AND span.grantee = 'TRADERS'
        )
        SELECT granted.account, granted.grantee, granted.from_day, granted.until_day, granted.known_from FROM granted
         WHERE granted.until_day IS NULL OR granted.from_day < granted.until_day
      $$`);
    await runner.query(SETTLE_ADDED);
    await runner.query(SETTLE_BY_HASH);
    await runner.query(PUBLISH);
    const all = 'ARRAY(SELECT DISTINCT account FROM consent_event)';
    await runner.query(`SELECT settle_disclosures(${all})`);
    await runner.query(`SELECT publish_disclosures(${all})`);
  }

  /** What settles, and what may be shown, stays: it is stricter than what it replaced, and an older release reads it as well. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION publish_disclosures');
  }
}
