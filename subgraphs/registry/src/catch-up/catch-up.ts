import { feedEnd, isBefore } from '@aeo-hub/core/outbox';
import type { ProgramCode } from '@aeo-hub/core/program';
import { untilKnown } from '@aeo-hub/core/record-time';
import type { DataSource } from 'typeorm';
import { applyNextBatch } from './apply-next-batch';
import { adoptCurrentRules, type RulesAdopted } from '../linking/adopt-current-rules';
import { FeedAhead } from './feed-ahead';
import { FeedCursorRepository } from './feed-cursor.repository';

export interface CatchUpOptions {
  /** Told after each batch how many rows have been applied by this call so far. */
  readonly onProgress?: (rows: number) => void;
  /** Called when links of older rules were worked out anew by the current ones first. */
  readonly onRulesAdopted?: (adopted: RulesAdopted) => void;
  /** Stops between two batches. */
  readonly signal?: AbortSignal;
  /** How long the registry may go by what it has heard then, milliseconds. Default: not at all by this call. */
  readonly trustedMs?: number;
}

/**
 * Reads a program's outbox until the registry has applied everything that was committed to it before the call, and knows it. Any
 * number of processes may do so at once, and may be killed at any moment: nothing is applied twice or skipped.
 *
 * @returns how many rows this call applied itself; another process may have applied the others.
 * @throws OutboxWentBack
 */
export async function catchUp(
  registry: DataSource,
  program: ProgramCode,
  outbox: DataSource,
  { onProgress, onRulesAdopted, signal, trustedMs }: CatchUpOptions = {},
): Promise<number> {
  const adopted = await adoptCurrentRules(registry);
  if (adopted) onRulesAdopted?.(adopted);
  const end = await feedEnd(outbox);
  const feed = new FeedAhead(program, outbox);
  let applied = 0;
  try {
    while (!signal?.aborted) {
      const { rows, position, wholeAt } = await applyNextBatch(registry, feed);
      applied += rows;
      if (trustedMs !== undefined && wholeAt !== null) {
        await new FeedCursorRepository(registry).heard(program, performance.now() - wholeAt, trustedMs);
      }
      if (rows > 0) onProgress?.(applied);
      if (!isBefore(position, end)) break;
    }
  } finally {
    await feed.settle();
  }
  const cursor = await new FeedCursorRepository(registry).of(program);
  if (cursor?.knownFrom) await untilKnown(new Date(cursor.knownFrom));
  return applied;
}
