import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { withTestDatabase } from '../database';
import { FEED_START, feedEnd, readFeed, type FeedPosition } from './outbox-feed';
import { OutboxRow } from './outbox-row.entity';
import { Outbox1700000000100 } from './outbox.migration';

const database = { entities: [OutboxRow], migrations: [Outbox1700000000100] };
const ADD = "INSERT INTO outbox (topic, account, payload) VALUES ('t', $1, '{}')";

/** Transactions of other tests run on the same server, and a row is given only when every older one has ended. */
async function readWhenGiven(dataSource: DataSource, after: FeedPosition, count: number) {
  for (;;) {
    const rows = await readFeed(dataSource, after, count);
    if (rows.length === count) return rows;
    await pause(20);
  }
}

describe('reading an outbox', () => {
  it('gives rows in commit order after a position, and ends where nothing newer is', () =>
    withTestDatabase(database, async (dataSource) => {
      for (let n = 1; n <= 12; n += 1) await dataSource.query(ADD, [`A${n}`]);
      const first = await readWhenGiven(dataSource, FEED_START, 10);
      const rest = await readWhenGiven(dataSource, first.at(-1) ?? FEED_START, 2);
      expect(await readFeed(dataSource, rest.at(-1) ?? FEED_START, 10)).toEqual([]);
      expect([...first, ...rest].map(({ account }) => account)).toEqual(
        Array.from({ length: 12 }, (_, n) => `A${n + 1}`),
      );
      expect(rest.at(-1)).toMatchObject(await feedEnd(dataSource));
    }));

  it('never skips a row whose transaction began earlier and commits later', () =>
    withTestDatabase(database, async (dataSource) => {
      const early = dataSource.createQueryRunner();
      await early.startTransaction();
      await early.query(ADD, ['early']);
      await dataSource.query(ADD, ['late']);
      expect(await readFeed(dataSource, FEED_START, 10)).toEqual([]);
      await early.commitTransaction();
      await early.release();
      expect((await readWhenGiven(dataSource, FEED_START, 2)).map(({ account }) => account)).toEqual(['early', 'late']);
    }));

  it('is stored as its entity says', () =>
    withTestDatabase(database, async (dataSource) => {
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    }));
});
