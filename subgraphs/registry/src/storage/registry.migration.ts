import type { MigrationInterface, QueryRunner } from 'typeorm';

const IDENTITY = 'bigint GENERATED ALWAYS AS IDENTITY';

const STATEMENTS: readonly string[] = [
  'CREATE EXTENSION IF NOT EXISTS pg_trgm',

  `CREATE TABLE company (
     account text PRIMARY KEY,
     id uuid NOT NULL,
     age ${IDENTITY} NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now())`,

  `CREATE TABLE assertion (
     account text NOT NULL,
     id ${IDENTITY},
     legal_name text NOT NULL,
     trade_names text[] NOT NULL,
     headquarters text NOT NULL,
     address jsonb,
     identifiers jsonb NOT NULL,
     source text NOT NULL,
     recorded_at timestamptz NOT NULL,
     known_from timestamptz NOT NULL,
     known_until timestamptz,
     PRIMARY KEY (account, id))`,

  `CREATE TABLE identifier_claim (
     value text NOT NULL,
     scheme text NOT NULL,
     account text NOT NULL,
     known_from timestamptz NOT NULL,
     known_until timestamptz,
     PRIMARY KEY (value, scheme, account, known_from))`,

  `CREATE TABLE asserted_name (
     account text NOT NULL,
     id ${IDENTITY},
     name text NOT NULL,
     search_text text NOT NULL,
     known_from timestamptz NOT NULL,
     known_until timestamptz,
     PRIMARY KEY (account, id))`,
  'CREATE INDEX asserted_name_trigrams ON asserted_name USING gin (search_text gin_trgm_ops)',

  `CREATE TABLE account_link (
     account text NOT NULL,
     linked_from timestamptz NOT NULL,
     linked_until timestamptz,
     company_id uuid NOT NULL,
     evidence json NOT NULL,
     PRIMARY KEY (account, linked_from))`,
  'CREATE INDEX account_link_by_company ON account_link (company_id)',

  `CREATE TABLE decision (
     id ${IDENTITY} PRIMARY KEY,
     kind text NOT NULL,
     decided_by text NOT NULL,
     reason text NOT NULL,
     decided_at timestamptz NOT NULL,
     company_ids uuid[] NOT NULL)`,

  `CREATE TABLE decision_account (
     decision_id bigint NOT NULL CONSTRAINT decision_account_decision REFERENCES decision,
     account text NOT NULL,
     side text NOT NULL,
     PRIMARY KEY (decision_id, account))`,
  'CREATE INDEX decision_account_by_account ON decision_account (account)',

  `CREATE TABLE clash (
     id ${IDENTITY} PRIMARY KEY,
     scheme text NOT NULL,
     value text NOT NULL,
     cause text NOT NULL,
     opened_at timestamptz NOT NULL DEFAULT now(),
     closed_at timestamptz,
     decision_id bigint CONSTRAINT clash_decision REFERENCES decision)`,
  'CREATE UNIQUE INDEX clash_open_once ON clash (scheme, value) WHERE closed_at IS NULL',
  'CREATE INDEX clash_by_decision ON clash (decision_id)',

  `CREATE TABLE feed_cursor (
     program text PRIMARY KEY,
     xid text NOT NULL,
     id bigint NOT NULL,
     moved_at timestamptz NOT NULL)`,
];

/** In an order in which nothing refers to a table already gone. */
const TABLES = [
  'feed_cursor',
  'clash',
  'decision_account',
  'decision',
  'account_link',
  'asserted_name',
  'identifier_claim',
  'assertion',
  'company',
];

export class Registry1700000001000 implements MigrationInterface {
  readonly name = 'Registry1700000001000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE ${table}`);
  }
}
