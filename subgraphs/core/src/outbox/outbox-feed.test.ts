import { withTestDatabase } from '../database';
import { FEED_START, feedEnd, readFeed } from './outbox-feed';
import { OutboxRow } from './outbox-row.entity';
import { Outbox1700000000100 } from './outbox.migration';

const database = { entities: [OutboxRow], migrations: [Outbox1700000000100] };
const ADD = "INSERT INTO outbox (topic, account, payload) VALUES ('t', $1, '{}')";

describe('reading an outbox', () => {
  it('gives rows in commit order after a position, and ends where nothing newer is', () =>
    withTestDatabase(database, async (dataSource) => {
      for (let n = 1; n <= 12; n += 1) await dataSource.query(ADD, [`A${n}`]);
      const first = await readFeed(dataSource, FEED_START, 10);
      const rest = await readFeed(dataSource, first.at(-1) ?? FEED_START, 10);
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
      expect((await readFeed(dataSource, FEED_START, 10)).map(({ account }) => account)).toEqual(['early', 'late']);
    }));

  it('is stored as its entity says', () =>
    withTestDatabase(database, async (dataSource) => {
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    }));
});
