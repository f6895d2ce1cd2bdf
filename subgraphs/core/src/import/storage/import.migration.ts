import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS: readonly string[] = [
  `CREATE TABLE import_run (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     kind text NOT NULL, file_name text NOT NULL, digest text NOT NULL,
     started_at timestamptz NOT NULL, finished_at timestamptz NOT NULL,
     rows_read bigint NOT NULL, applied bigint NOT NULL, unchanged bigint NOT NULL, rejected bigint NOT NULL,
     quarantined bigint NOT NULL)`,
  'CREATE TABLE first_load_file (digest text PRIMARY KEY)',
  `CREATE TABLE quarantine (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     kind text NOT NULL, file_name text NOT NULL, line bigint NOT NULL, account text NOT NULL, record jsonb NOT NULL,
     digest text NOT NULL, code text NOT NULL, detail text NOT NULL, held_at timestamptz NOT NULL,
     state text NOT NULL DEFAULT 'HELD', decided_at timestamptz, decided_by text, reason text,
     CONSTRAINT quarantine_once UNIQUE (digest),
     CONSTRAINT quarantine_decided CHECK (
       state = 'HELD' AND num_nulls(decided_at, decided_by, reason) = 3
       OR state IN ('RELEASED', 'DISCARDED') AND num_nulls(decided_at, decided_by, reason) = 0))`,
  'CREATE INDEX quarantine_by_account ON quarantine (kind, account)',
];

export class Import1700000000300 implements MigrationInterface {
  readonly name = 'Import1700000000300';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['quarantine', 'first_load_file', 'import_run']) await runner.query(`DROP TABLE ${table}`);
  }
}
