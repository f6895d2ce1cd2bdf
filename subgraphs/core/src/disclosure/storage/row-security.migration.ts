import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropRowSecurity, forceRowSecurity, isDisclosed, SCOPE_SQL, type RowPolicies } from '../../database';

const { isOwn, grantees, accounts } = SCOPE_SQL;

/**
 * The disclosure policy once more, by the database: written another way, on purpose, and it holds without the first. What is shown to
 * the program's own officers alone is here closed to everybody else: sites, their validations, consents to others.
 */
const POLICIES: RowPolicies = {
  membership_event: `${isOwn} OR account = ANY(${accounts}) OR ${isDisclosed('membership_event.account')}`,
  validation: `${isOwn} OR (site_id = '' AND (account = ANY(${accounts}) OR ${isDisclosed('validation.account')}))`,
  consent_event: `${isOwn} OR (grantee = ANY(${grantees}) AND ${isDisclosed('consent_event.account')})`,
  harmonization: `${isOwn} OR ${isDisclosed('harmonization.account')}`,
  site: isOwn,
  disclosure: `grantee = ANY(${grantees})`,
  particulars: null,
  quarantine: null,
  // Told to the registry, by whoever is let read this one table.
  outbox: "(SELECT current_setting('hub.feed', true) = 'on')",
};

/** The second wall: row-level security over everything that tells of a member, and the projection that it decides by. */
export class RowSecurity1700000000700 implements MigrationInterface {
  readonly name = 'RowSecurity1700000000700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE disclosure (
        account text NOT NULL, grantee text NOT NULL, from_day date NOT NULL, until_day date,
        member_known_from timestamptz NOT NULL,
        PRIMARY KEY (account, grantee, from_day))`);
    // What is settled is little against the whole; the planner cannot know while a first load fills empty tables.
    await runner.query(`
      CREATE FUNCTION settle_disclosures(changed text[]) RETURNS void LANGUAGE plpgsql SET enable_seqscan = off AS $$
      BEGIN
        DELETE FROM disclosure WHERE account = ANY(changed);
        INSERT INTO disclosure SELECT * FROM grants_of(changed);
      END $$`);
    // Of an account without consents there is nothing to settle, and a first load brings members before consents.
    await runner.query(`
      CREATE FUNCTION settle_disclosures_of_added() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        changed text[] := ARRAY(SELECT DISTINCT account FROM added
                                 WHERE EXISTS (SELECT FROM consent_event WHERE consent_event.account = added.account));
      BEGIN
        IF changed <> '{}' THEN PERFORM settle_disclosures(changed); END IF;
        RETURN NULL;
      END $$`);
    for (const table of ['membership_event', 'consent_event']) {
      await runner.query(`
        CREATE TRIGGER settle_disclosures AFTER INSERT ON ${table} REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION settle_disclosures_of_added()`);
    }
    await runner.query('SELECT settle_disclosures(ARRAY(SELECT DISTINCT account FROM consent_event))');
    await forceRowSecurity(runner, POLICIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropRowSecurity(runner, POLICIES);
    for (const table of ['membership_event', 'consent_event']) {
      await runner.query(`DROP TRIGGER settle_disclosures ON ${table}`);
    }
    await runner.query('DROP FUNCTION settle_disclosures_of_added');
    await runner.query('DROP FUNCTION settle_disclosures');
    await runner.query('DROP TABLE disclosure');
  }
}
