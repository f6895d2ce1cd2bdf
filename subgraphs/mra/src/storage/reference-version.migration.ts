import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReferenceVersion1700000000500 implements MigrationInterface {
  readonly name = 'ReferenceVersion1700000000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reference_version (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        digest text NOT NULL,
        files jsonb NOT NULL,
        known_from timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reference_version');
  }
}
