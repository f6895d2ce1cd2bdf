import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tells whoever reads for callers how fresh the data is, in the transaction that reads it, and nothing else of the files that were
 * applied: which they are and what was wrong with them is the program's own business.
 */
export class DataAsOf1700000002100 implements MigrationInterface {
  readonly name = 'DataAsOf1700000002100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX import_run_by_finish ON import_run (finished_at)');
    await runner.query(`
      CREATE FUNCTION data_as_of() RETURNS timestamptz
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
      BEGIN ATOMIC
        SELECT max(finished_at) FROM import_run;
      END`);
    await runner.query('REVOKE EXECUTE ON FUNCTION data_as_of FROM PUBLIC');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION data_as_of');
    await runner.query('DROP INDEX import_run_by_finish');
  }
}
