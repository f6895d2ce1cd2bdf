import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DISCLOSURE_TOPIC, messageInstant } from '../../outbox';
import { grantsOfSql } from './grants-of';

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
    await runner.query(grantsOfSql('membership_event'));
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
