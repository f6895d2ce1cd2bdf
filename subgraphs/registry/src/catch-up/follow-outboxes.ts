import { setTimeout as pause } from 'node:timers/promises';
import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import type { DataSource } from 'typeorm';
import { applyNextBatch } from './apply-next-batch';
import { FeedAhead } from './feed-ahead';

/** Opens each program's database, of which the outbox alone is read. Called again when it fails; closed by whoever opened it. */
export type Outboxes = Readonly<Record<ProgramCode, () => Promise<DataSource>>>;

export interface FollowOptions {
  /** Hears of everything that goes wrong; it is tried again, later and later. */
  readonly onError: (program: ProgramCode, error: unknown) => void;
  /** Hears of every batch applied, with its number of rows. */
  readonly onApplied?: (program: ProgramCode, rows: number) => void;
  /** How long to wait before looking again at an outbox that had nothing new, milliseconds. Default 500. */
  readonly idleMs?: number;
  /** Longest wait after failures, milliseconds. Default 30,000. */
  readonly longestWaitMs?: number;
}

export interface Follower {
  /** Lets the batch in hand end, and then stops. May be called twice. */
  stop(): Promise<void>;
}

const FIRST_WAIT_MS = 250;

/**
 * Keeps the registry up to date with the programs' outboxes, for as long as it is not stopped. A program that cannot be read keeps
 * none of the others waiting. Several processes may follow at once: they take turns.
 */
export function followOutboxes(registry: DataSource, outboxes: Outboxes, options: FollowOptions): Follower {
  const stopping = new AbortController();
  const ended = Promise.all(
    PROGRAM_CODES.map((program) => followOne(registry, program, outboxes[program], options, stopping.signal)),
  );
  return {
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
}

async function followOne(
  registry: DataSource,
  program: ProgramCode,
  open: () => Promise<DataSource>,
  { onError, onApplied, idleMs = 500, longestWaitMs = 30_000 }: FollowOptions,
  signal: AbortSignal,
): Promise<void> {
  let feed: FeedAhead | null = null;
  let failures = 0;
  while (!signal.aborted) {
    try {
      feed ??= new FeedAhead(program, await open());
      const { rows } = await applyNextBatch(registry, feed);
      failures = 0;
      if (rows > 0) onApplied?.(program, rows);
      else await waitUnlessStopped(idleMs, signal);
    } catch (error) {
      onError(program, error);
      await waitUnlessStopped(Math.min(FIRST_WAIT_MS * 2 ** failures, longestWaitMs), signal);
      failures += 1;
    }
  }
  await feed?.settle();
}

async function waitUnlessStopped(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => undefined);
}
