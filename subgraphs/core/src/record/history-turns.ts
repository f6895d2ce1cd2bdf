import type { DataSource } from 'typeorm';
import type { Instant } from '../calendar';
import { appendAsKnownFrom, HistoryWriter, PendingChanges, withImportSession, type SqlSession } from '../import';
import { refused, type Recording } from './recording';

/** An import may write for minutes. Whoever asks waits this long for its end, well within the gateway's time limit for a call. */
const LONGEST_WAIT_MS = 3_000;

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
   * @param decide is given the instant at which its turn came
   */
  take(decide: (session: SqlSession, now: Instant) => Promise<Decided>): Promise<Recording> {
    const deadline = AbortSignal.timeout(LONGEST_WAIT_MS);
    const run = () => this.run(decide, deadline);
    const turn = this.last.then(run, run);
    this.last = turn;
    return turn;
  }

  private async run(
    decide: (session: SqlSession, now: Instant) => Promise<Decided>,
    deadline: AbortSignal,
  ): Promise<Recording> {
    if (deadline.aborted) return refused('HISTORY_BUSY');
    const waiting = new AbortController();
    const stopWaiting = () => waiting.abort(deadline.reason);
    deadline.addEventListener('abort', stopWaiting);
    try {
      return await withImportSession(this.dataSource, { signal: waiting.signal }, (session) => {
        deadline.removeEventListener('abort', stopWaiting);
        return this.write(session, decide);
      });
    } catch (error) {
      if (waiting.signal.aborted) return refused('HISTORY_BUSY');
      throw error;
    } finally {
      deadline.removeEventListener('abort', stopWaiting);
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
