import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outboxes are read by id alone, and what the registry hears late it knows late. */
export class FeedCursor1700000001100 implements MigrationInterface {
  readonly name = 'FeedCursor1700000001100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE feed_cursor DROP COLUMN xid, ADD COLUMN found_until bigint, ADD COLUMN known_from timestamptz',
    );
    await runner.query('UPDATE feed_cursor SET found_until = id');
    await runner.query('ALTER TABLE feed_cursor ALTER COLUMN found_until SET NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE feed_cursor ADD COLUMN xid text NOT NULL DEFAULT 0, DROP COLUMN found_until, DROP COLUMN known_from',
    );
  }
}
