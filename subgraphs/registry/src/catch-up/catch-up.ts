import { setTimeout as pause } from 'node:timers/promises';
import { feedEnd, type FeedPosition } from '@aeo-hub/core/outbox';
import type { ProgramCode } from '@aeo-hub/core/program';
import type { DataSource } from 'typeorm';
import { applyNextBatch } from './apply-next-batch';
import { FeedAhead } from './feed-ahead';
import { FeedCursorRepository } from './feed-cursor.repository';

/** An outbox shows a row only when every older transaction of its server has ended; until then we look again. */
const LOOK_AGAIN_MS = 50;

export interface CatchUpOptions {
  /** Told after each batch how many rows have been applied by this call so far. */
  readonly onProgress?: (rows: number) => void;
  /** Stops between two batches. */
  readonly signal?: AbortSignal;
}

/**
 * Reads a program's outbox until the registry has applied everything that was committed to it before the call. Any number of
 * processes may do so at once, and may be killed at any moment: nothing is applied twice or skipped.
 *
 * @returns how many rows this call applied itself; another process may have applied the others.
 */
export async function catchUp(
  registry: DataSource,
  program: ProgramCode,
  outbox: DataSource,
  { onProgress, signal }: CatchUpOptions = {},
): Promise<number> {
  const end = await feedEnd(outbox);
  const feed = new FeedAhead(program, outbox);
  let applied = 0;
  try {
    while (!signal?.aborted) {
      const { rows, position } = await applyNextBatch(registry, feed);
      applied += rows;
      if (rows > 0) onProgress?.(applied);
      if (!isBefore(position, end)) break;
      if (rows === 0) await pause(LOOK_AGAIN_MS);
    }
  } finally {
    await feed.settle();
  }
  return applied;
}

/** True when the registry has applied everything that is committed to a program's outbox now. */
export async function isCaughtUp(registry: DataSource, program: ProgramCode, outbox: DataSource): Promise<boolean> {
  const end = await feedEnd(outbox);
  return !isBefore(await new FeedCursorRepository(registry).position(program), end);
}

function isBefore(one: FeedPosition, other: FeedPosition): boolean {
  const [a, b] = [BigInt(one.xid), BigInt(other.xid)];
  return a < b || (a === b && BigInt(one.id) < BigInt(other.id));
}
