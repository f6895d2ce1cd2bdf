import type { Instant } from '@aeo-hub/core/calendar';
import { isBefore, type FeedPosition } from '@aeo-hub/core/outbox';
import type { DataSource } from 'typeorm';
import { recordAssertions } from '../assertion/record-assertions';
import { DisclosureRepository } from '../disclosure/disclosure.repository';
import { relinkAfterAssertions } from '../linking/relink';
import { writeRegistry } from '../storage/write-registry';
import { asKnownHere } from './as-known-here';
import type { FeedAhead } from './feed-ahead';
import { FeedCursorRepository, type FeedCursor } from './feed-cursor.repository';
import { OutboxWentBack } from './outbox-went-back';

/** How far the registry has come, and how many rows were applied to get there. */
export interface BatchOutcome {
  /** 0: the outbox has nothing more to read at the moment. */
  readonly rows: number;
  readonly position: FeedPosition;
  /** When, by `performance.now()`, the outbox held no more than is applied now; null: it held more. */
  readonly wholeAt: number | null;
}

/** How long a row takes to apply on a slow machine. */
const ROW_MS = 1;

/**
 * Applies the next rows of a program's outbox, and moves the cursor, in one transaction: whoever is killed in the middle leaves
 * nothing behind, and whoever comes second finds the cursor moved and reads anew.
 *
 * @throws OutboxWentBack
 */
export async function applyNextBatch(registry: DataSource, feed: FeedAhead): Promise<BatchOutcome> {
  for (;;) {
    const { position, foundUntil } = await cursorOf(registry, feed);
    const { rows, arrived, disclosures, end, wholeAt } = await feed.read(position);
    if (end === null) {
      if (isBefore(await feed.end(), position)) throw new OutboxWentBack(feed.program);
      return { rows, position, wholeAt };
    }
    feed.prefetch(end);
    const applied = await writeRegistry(registry, rows * ROW_MS, async (transaction, now) => {
      const cursors = new FeedCursorRepository(transaction);
      if ((await cursors.of(feed.program))?.position !== position) return false;
      const versions = arrived.map((one) => asKnownHere(one, foundUntil, now));
      if (versions.length > 0) await relinkAfterAssertions(transaction, await recordAssertions(transaction, versions));
      await new DisclosureRepository(transaction).replace(disclosures);
      await cursors.move(feed.program, end, latest(versions.map(({ knownFrom }) => knownFrom)));
      return true;
    });
    if (applied) return { rows, position: end, wholeAt };
  }
}

async function cursorOf(registry: DataSource, feed: FeedAhead): Promise<FeedCursor> {
  const cursors = new FeedCursorRepository(registry);
  for (;;) {
    const cursor = await cursors.of(feed.program);
    if (cursor) return cursor;
    await cursors.begin(feed.program, await feed.end());
  }
}

function latest(instants: readonly Instant[]): Instant | null {
  return instants.reduce<Instant | null>((last, instant) => (last !== null && last > instant ? last : instant), null);
}
