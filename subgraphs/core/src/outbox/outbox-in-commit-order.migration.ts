import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Makes the ids of outbox rows follow the order of commit, so that an id alone says how far a reader has come. Ids are given out
 * before the commit; so whoever writes takes a lock first, and gives it back with the commit. The transaction number that stood for
 * this before made readers wait for the oldest transaction of the whole server, and meant nothing on a server the data was moved to.
 */
export class OutboxInCommitOrder1700000000400 implements MigrationInterface {
  readonly name = 'OutboxInCommitOrder1700000000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX outbox_in_commit_order');
    await runner.query('ALTER TABLE outbox DROP COLUMN xid');
    await runner.query(`
      CREATE FUNCTION take_turns_on_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended('aeo-hub outbox', 0));
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER take_turns BEFORE INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION take_turns_on_outbox()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER take_turns ON outbox');
    await runner.query('DROP FUNCTION take_turns_on_outbox');
    await runner.query('ALTER TABLE outbox ADD COLUMN xid bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint');
    await runner.query('CREATE INDEX outbox_in_commit_order ON outbox (xid, id)');
  }
}
