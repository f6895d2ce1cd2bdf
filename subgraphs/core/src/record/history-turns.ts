import type { DataSource } from 'typeorm';
import type { Instant } from '../calendar';
import { appendAsKnownFrom, HistoryWriter, PendingChanges, withImportSession, type SqlSession } from '../import';
import { refused, type Recording } from './recording';

/** Longest wait for a turn where the caller does not say how long it waits, in milliseconds; an import may write for minutes. */
const LONGEST_WAIT_MS = 3_000;
/** What is kept of the caller's time for the writing itself, in milliseconds: what is written is known only a moment later. */
const WRITING_MS = 1_000;
/** Longest time for one statement, in milliseconds: a recording writes a few rows. */
const STATEMENT_MS = 10_000;

/** What is to become of a fact, and what is to be written of it, if anything. */
export interface Decided {
  readonly recording: Recording;
  readonly write?: (writer: HistoryWriter) => void;
}

/**
 * Turns at a program's history, one after the other: within this process they wait for each other without a connection, among processes
 * by the lock that imports and decisions on quarantine take.
 */
export class HistoryTurns {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: () => Date,
  ) {}

  /**
   * Decides on a fact beside what is recorded, with nobody else writing, and appends it. Fulfilled when it is known.
   *
   * Refused with HISTORY_BUSY, and certainly not recorded, when its turn does not come in time.
   *
   * @param decide is given the instant at which its turn came
   * @param timeLeftMs how long the caller waits for the answer, in milliseconds
   */
  async take(
    decide: (session: SqlSession, now: Instant) => Promise<Decided>,
    timeLeftMs = LONGEST_WAIT_MS + WRITING_MS,
  ): Promise<Recording> {
    const waiting = new AbortController();
    const waitMs = Math.min(LONGEST_WAIT_MS, Math.max(0, timeLeftMs - WRITING_MS));
    let timer: NodeJS.Timeout | undefined;
    const busy = new Promise<Recording>((resolve) => {
      timer = setTimeout(() => {
        waiting.abort();
        resolve(refused('HISTORY_BUSY'));
      }, waitMs);
    });
    const run = () => this.run(decide, waiting.signal, () => clearTimeout(timer));
    const turn = this.last.then(run, run);
    this.last = turn;
    // The turn before this one may take longer than anybody waits.
    return Promise.race([turn, busy]).finally(() => clearTimeout(timer));
  }

  private async run(
    decide: (session: SqlSession, now: Instant) => Promise<Decided>,
    waiting: AbortSignal,
    begin: () => void,
  ): Promise<Recording> {
    if (waiting.aborted) return refused('HISTORY_BUSY');
    try {
      return await withImportSession(this.dataSource, { signal: waiting, statementMs: STATEMENT_MS }, (session) => {
        begin();
        return this.write(session, decide);
      });
    } catch (error) {
      if (waiting.aborted) return refused('HISTORY_BUSY');
      throw error;
    }
  }

  private async write(
    session: SqlSession,
    decide: (session: SqlSession, now: Instant) => Promise<Decided>,
  ): Promise<Recording> {
    const { recording, write } = await decide(session, this.clock().toISOString());
    if (!write) return recording;
    const pending = await PendingChanges.open(session);
    await session.query('BEGIN');
    try {
      write(new HistoryWriter(pending));
      await pending.flush();
      await appendAsKnownFrom(session, pending, this.clock, async () => undefined);
      return recording;
    } catch (error) {
      await session.query('ROLLBACK');
      throw error;
    }
  }
}
