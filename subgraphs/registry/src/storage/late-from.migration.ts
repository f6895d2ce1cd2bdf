import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * From when the registry could answer with an account that it received late. Of accounts that were received before, the first instant at
 * which any version was known; where that is what the program says too, it changes nothing.
 */
export class LateFrom1700000002300 implements MigrationInterface {
  readonly name = 'LateFrom1700000002300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE assertion ADD COLUMN late_from timestamptz');
    await runner.query(
      `UPDATE assertion SET late_from = first.known_from
         FROM (SELECT account, min(known_from) AS known_from, bool_or(known_from = recorded_at) AS is_first_load
                 FROM assertion GROUP BY account) AS first
        WHERE first.account = assertion.account AND NOT first.is_first_load`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE assertion DROP COLUMN late_from');
  }
}
