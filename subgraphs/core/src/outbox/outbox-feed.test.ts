import { withTestDatabase } from '../database';
import { FEED_START, feedEnd, isBefore, readFeed } from './outbox-feed';
import { OUTBOX_STORAGE } from './outbox-storage';

const ADD = "INSERT INTO outbox (topic, account, payload) VALUES ('t', $1, '{}')";

describe('reading an outbox', () => {
  it('gives rows in order after a position, and ends where nothing newer is', () =>
    withTestDatabase(OUTBOX_STORAGE, async (dataSource) => {
      expect(await feedEnd(dataSource)).toBe(FEED_START);
      for (let n = 1; n <= 12; n += 1) await dataSource.query(ADD, [`A${n}`]);
      const first = await readFeed(dataSource, FEED_START, 10);
      const rest = await readFeed(dataSource, first.at(-1)?.id ?? FEED_START, 10);
      expect([...first, ...rest].map(({ account }) => account)).toEqual(
        Array.from({ length: 12 }, (_, n) => `A${n + 1}`),
      );
      const end = await feedEnd(dataSource);
      expect(rest.at(-1)?.id).toBe(end);
      expect(isBefore(first.at(-1)?.id ?? '', end)).toBe(true);
      expect(isBefore(end, end)).toBe(false);
    }));

  it('never passes a row that commits later: whoever writes second waits for the first', () =>
    withTestDatabase(OUTBOX_STORAGE, async (dataSource) => {
      const early = dataSource.createQueryRunner();
      await early.startTransaction();
      await early.query(ADD, ['early']);
      const late = dataSource.query(ADD, ['late']);
      await blocked(dataSource);
      expect(await readFeed(dataSource, FEED_START, 10)).toEqual([]);
      await early.commitTransaction();
      await early.release();
      await late;
      expect((await readFeed(dataSource, FEED_START, 10)).map(({ account }) => account)).toEqual(['early', 'late']);
    }));

  it('waits for nobody who writes elsewhere in the database', () =>
    withTestDatabase(OUTBOX_STORAGE, async (dataSource) => {
      const elsewhere = dataSource.createQueryRunner();
      await elsewhere.startTransaction();
      await elsewhere.query('CREATE TABLE long_work (n int)');
      await dataSource.query(ADD, ['A1']);
      expect(await readFeed(dataSource, FEED_START, 10)).toHaveLength(1);
      await elsewhere.rollbackTransaction();
      await elsewhere.release();
    }));

  it('is stored as its entity says', () =>
    withTestDatabase(OUTBOX_STORAGE, async (dataSource) => {
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    }));
});

/** Waits until somebody waits for the lock of the outbox. */
async function blocked(dataSource: { query(sql: string): Promise<readonly unknown[]> }): Promise<void> {
  const WAITING = `
    SELECT 1 FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
     WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()`;
  while ((await dataSource.query(WAITING)).length === 0);
}
