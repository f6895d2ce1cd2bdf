import { setTimeout as pause } from 'node:timers/promises';
import { Loop } from '@aeo-hub/core/loops';
import { PROGRAM_CODES, PROGRAMS, type ProgramCode } from '@aeo-hub/core/program';
import type { DataSource } from 'typeorm';
import { adoptCurrentRules, type RulesAdopted } from '../linking/adopt-current-rules';
import { applyNextBatch } from './apply-next-batch';
import { FeedAhead } from './feed-ahead';
import { FeedCursorRepository } from './feed-cursor.repository';

/** Opens each program's database, of which the outbox alone is read. Called again when it fails; closed by whoever opened it. */
export type Outboxes = Readonly<Record<ProgramCode, () => Promise<DataSource>>>;

export interface FollowOptions {
  /** Hears of everything that goes wrong; it is tried again, later and later. */
  readonly onError: (program: ProgramCode, error: unknown) => void;
  /** Hears of every batch applied, with its number of rows. */
  readonly onApplied?: (program: ProgramCode, rows: number) => void;
  /** Called when links of older rules were worked out anew by the current ones first. */
  readonly onRulesAdopted?: (adopted: RulesAdopted) => void;
  /** How long to wait before looking again at an outbox that had nothing new, milliseconds. Default 500. */
  readonly idleMs?: number;
  /** How long the registry goes by what a program said last, milliseconds. */
  readonly trustedMs: number;
  /** Longest wait after failures, milliseconds. Default 3,000: what comes back is followed again within seconds. */
  readonly longestWaitMs?: number;
}

export interface Follower {
  /** Lets the batch in hand end, and then stops. May be called twice. */
  stop(): Promise<void>;
}

const FIRST_WAIT_MS = 250;

/** Part of the time for which a program is trusted after which it is said anew: rarely, and never so late that it would lapse. */
const SAID_AGAIN_AFTER = 0.05;

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
  { onError, onApplied, onRulesAdopted, idleMs = 500, longestWaitMs = 3_000, trustedMs }: FollowOptions,
  signal: AbortSignal,
): Promise<void> {
  let feed: FeedAhead | null = null;
  let isLinkedByCurrentRules = false;
  let failures = 0;
  let heardAt = Number.NEGATIVE_INFINITY;
  // Half the time after which the registry no longer goes by what the program said.
  const loop = new Loop(`follow ${PROGRAMS[program].folder}`, trustedMs / 2);
  while (!signal.aborted) {
    try {
      if (!isLinkedByCurrentRules) {
        const adopted = await adoptCurrentRules(registry);
        if (adopted) onRulesAdopted?.(adopted);
        isLinkedByCurrentRules = true;
      }
      feed ??= new FeedAhead(program, await open());
      const { rows, wholeAt } = await applyNextBatch(registry, feed);
      failures = 0;
      loop.moved();
      if (wholeAt !== null && wholeAt - heardAt >= trustedMs * SAID_AGAIN_AFTER) {
        await new FeedCursorRepository(registry).heard(program, performance.now() - wholeAt, trustedMs);
        heardAt = wholeAt;
      }
      if (rows > 0) onApplied?.(program, rows);
      else await waitUnlessStopped(idleMs, signal);
    } catch (error) {
      onError(program, error);
      await waitUnlessStopped(Math.min(FIRST_WAIT_MS * 2 ** failures, longestWaitMs), signal);
      failures += 1;
    }
  }
  loop.end();
  await feed?.settle();
}

async function waitUnlessStopped(ms: number, signal: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal }).catch(() => undefined);
}
