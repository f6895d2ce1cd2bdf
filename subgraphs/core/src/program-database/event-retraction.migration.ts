import type { MigrationInterface, QueryRunner } from 'typeorm';
import { versionTable } from '../data-version';
import { forceRowSecurity, isDisclosed, SCOPE_SQL } from '../database';
import { grantsOfSql } from '../disclosure';

const { isOwn, accounts } = SCOPE_SQL;

/**
 * The events that count. An account is known as a member's from the first event on that said so, retracted since or not: what was answered
 * as known before is answered again.
 */
const COUNTING_EVENTS = `(
  SELECT * FROM (
    SELECT id, account, status, valid_until, effective_on, recorded_at,
           min(known_from) FILTER (WHERE status NOT IN ('APPLICANT', 'DENIED')) OVER (PARTITION BY account) AS known_from
      FROM membership_event WHERE account = ANY(accounts)) AS known
   WHERE NOT EXISTS (SELECT FROM event_retraction AS retraction WHERE retraction.event_id = known.id))`;

/** Retractions of events: a cancellation before the day, or a correction. Events stay; from the instant of the retraction they do not count. */
export class EventRetraction1700000002200 implements MigrationInterface {
  readonly name = 'EventRetraction1700000002200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE event_retraction (
         id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, account text NOT NULL, event_id bigint NOT NULL,
         recorded_at timestamptz NOT NULL, known_from timestamptz NOT NULL, source text NOT NULL,
         CONSTRAINT event_retraction_once UNIQUE (event_id))`,
    );
    await runner.query('CREATE INDEX event_retraction_by_account ON event_retraction (account)');
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event_retraction
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
    await forceRowSecurity(runner, {
      event_retraction: `${isOwn} OR account = ANY(${accounts}) OR ${isDisclosed('event_retraction.account')}`,
    });
    await runner.query(grantsOfSql(COUNTING_EVENTS));
    await runner.query(
      `CREATE TRIGGER settle_disclosures AFTER INSERT ON event_retraction REFERENCING NEW TABLE AS added
       FOR EACH STATEMENT EXECUTE FUNCTION settle_disclosures_of_added()`,
    );
    await versionTable(runner, 'event_retraction', ['known_from']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(grantsOfSql('membership_event'));
    await runner.query('DROP TABLE event_retraction');
  }
}
