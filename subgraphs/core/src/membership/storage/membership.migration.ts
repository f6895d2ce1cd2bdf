import type { MigrationInterface, QueryRunner } from 'typeorm';

const IDENTITY = 'id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY';
const RECORDED = 'recorded_at timestamptz NOT NULL, known_from timestamptz NOT NULL, source text NOT NULL';

/**
 * Everything a program holds of its memberships. Rows are only ever added: what is current is read from them. The keys name
 * `known_from` too, so that a correction which a person has released can stand beside what it corrects.
 */
const TABLES: readonly string[] = [
  `CREATE TABLE membership_event (${IDENTITY},
     account text NOT NULL, member_type text NOT NULL, status text NOT NULL, native_status text NOT NULL, tier text,
     valid_until date, effective_on date NOT NULL, ${RECORDED},
     CONSTRAINT membership_event_once UNIQUE (account, status, effective_on, known_from))`,
  `CREATE TABLE particulars (${IDENTITY},
     account text NOT NULL, legal_name text NOT NULL, trade_names text[] NOT NULL, headquarters text NOT NULL,
     address jsonb, identifiers jsonb NOT NULL, ${RECORDED})`,
  'CREATE INDEX particulars_by_account ON particulars (account, recorded_at, id)',
  `CREATE TABLE validation (${IDENTITY},
     account text NOT NULL, site_id text NOT NULL DEFAULT '', performed_by text NOT NULL, validated_on date NOT NULL,
     revalidation_due date, corrects date, ${RECORDED},
     CONSTRAINT validation_once UNIQUE (account, site_id, validated_on, known_from, revalidation_due))`,
  `CREATE TABLE site (${IDENTITY},
     account text NOT NULL, site_id text NOT NULL, name text NOT NULL, address jsonb NOT NULL, identifiers jsonb NOT NULL,
     ${RECORDED})`,
  'CREATE INDEX site_by_account ON site (account, site_id, recorded_at, id)',
  `CREATE TABLE harmonization (${IDENTITY},
     account text NOT NULL, counterpart_account text NOT NULL, since date NOT NULL, validation_by text, validation_on date,
     point_of_contact text, ${RECORDED})`,
  'CREATE INDEX harmonization_by_account ON harmonization (account, recorded_at, id)',
  `CREATE TABLE consent_event (${IDENTITY},
     account text NOT NULL, grantee text NOT NULL, kind text NOT NULL, effective_on date NOT NULL, ${RECORDED},
     CONSTRAINT consent_event_once UNIQUE (account, grantee, kind, effective_on, known_from))`,
];

const APPEND_ONLY = ['membership_event', 'particulars', 'validation', 'site', 'harmonization', 'consent_event'];

export class Membership1700000000200 implements MigrationInterface {
  readonly name = 'Membership1700000000200';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    await runner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'history is append-only: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$`);
    for (const table of APPEND_ONLY) {
      await runner.query(
        `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of APPEND_ONLY) await runner.query(`DROP TABLE ${table}`);
    await runner.query('DROP FUNCTION refuse_change()');
  }
}
