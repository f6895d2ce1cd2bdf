import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Disclosure1700000001200 implements MigrationInterface {
  readonly name = 'Disclosure1700000001200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE disclosure (
        account text NOT NULL,
        grantee text NOT NULL,
        from_day date NOT NULL,
        until_day date,
        member_known_from timestamptz NOT NULL,
        PRIMARY KEY (account, grantee, from_day))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE disclosure');
  }
}
