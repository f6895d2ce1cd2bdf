import type { FeedPosition } from '@aeo-hub/core/outbox';
import type { DataSource } from 'typeorm';
import { recordAssertions } from '../assertion/record-assertions';
import { relinkAfterAssertions } from '../linking/relink';
import { lockRegistryWrites } from '../storage/registry-write-lock';
import { type FeedAhead, isSamePosition } from './feed-ahead';
import { FeedCursorRepository } from './feed-cursor.repository';

/** How far the registry has come, and how many rows were applied to get there. */
export interface BatchOutcome {
  /** 0: the outbox has nothing more to read at the moment. */
  readonly rows: number;
  readonly position: FeedPosition;
}

/**
 * Applies the next rows of a program's outbox, and moves the cursor, in one transaction: whoever is killed in the middle leaves
 * nothing behind, and whoever comes second finds the cursor moved and reads anew.
 */
export async function applyNextBatch(registry: DataSource, feed: FeedAhead): Promise<BatchOutcome> {
  for (;;) {
    const position = await new FeedCursorRepository(registry).position(feed.program);
    const { rows, versions, end } = await feed.read(position);
    if (!end) return { rows, position };
    feed.prefetch(end);
    const applied = await registry.transaction(async (transaction) => {
      await lockRegistryWrites(transaction);
      const cursor = new FeedCursorRepository(transaction);
      if (!isSamePosition(await cursor.position(feed.program), position)) return false;
      if (versions.length > 0) await relinkAfterAssertions(transaction, await recordAssertions(transaction, versions));
      await cursor.move(feed.program, end);
      return true;
    });
    if (applied) return { rows, position: end };
  }
}
