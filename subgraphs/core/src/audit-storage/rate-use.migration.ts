import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What callers have asked in the current minute, for gateways that share the audit's database: the shape that `rate-limiter-flexible`
 * expects. Unlogged, for nothing of it is worth a disk's turn: a crash forgives a minute.
 */
export class RateUse1700000002000 implements MigrationInterface {
  readonly name = 'RateUse1700000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE UNLOGGED TABLE rate_use (key text PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rate_use');
  }
}
