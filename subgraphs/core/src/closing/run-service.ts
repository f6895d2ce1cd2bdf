import { ClosingStack, NotClosedError } from './closing-stack';

/** Of the time for stopping, what a start that is interrupted may still take; the rest is for closing what it opened. */
const START_SHARE = 0.5;

/** A service that answers. */
export interface StartedService {
  /** Says that no more requests should come, and still answers them. Its time does not count as time for stopping. */
  drain(): Promise<void>;
}

export interface Service<Started extends StartedService> {
  /**
   * Opens the service; what it opens goes on the stack at once. It ends early once the signal is aborted: it throws between two
   * steps, or returns what it has.
   */
  readonly start: (opened: ClosingStack, signal: AbortSignal) => Promise<Started>;
  readonly onStarted: (started: Started) => void;
  /** Fulfilled when the process is to stop. */
  readonly stop: Promise<void>;
  /** Rejected when the service cannot go on. */
  readonly failed: Promise<never>;
  /** Longest time for stopping after the drain, in milliseconds. */
  readonly stopTimeoutMs: number;
}

/**
 * Starts a service, waits until it is to stop, drains it, and closes what it opened. A stop during the start ends the start: no request has
 * been promised an answer yet, so nothing is drained.
 *
 * @throws what the start or `failed` throws; NotClosedError of what does not end in time, also of the start itself: what it does goes on,
 *   and the process must be ended
 */
export async function runService<Started extends StartedService>(service: Service<Started>): Promise<void> {
  const { start, onStarted, stop, failed, stopTimeoutMs } = service;
  const opened = new ClosingStack();
  const stopping = new StoppingStart(stop, stopTimeoutMs);
  try {
    const started = await stopping.race(start(opened, stopping.signal), failed);
    if (started !== null) {
      onStarted(started);
      await Promise.race([stop, failed]);
      await Promise.race([started.drain(), failed]);
    }
  } catch (error) {
    // What did not end in time is more than what cannot be closed because of it.
    if (error instanceof NotClosedError) await opened.closeAll(stopping.leftMs()).catch(() => undefined);
    throw error;
  } finally {
    await opened.closeAll(stopping.leftMs());
  }
}

/** Ends a start when the process is to stop. */
class StoppingStart {
  private readonly stopping = new AbortController();
  private isStarting = true;
  private stoppedAt: number | null = null;

  constructor(
    stop: Promise<void>,
    private readonly timeoutMs: number,
  ) {
    void stop.then(() => this.stop());
  }

  get signal(): AbortSignal {
    return this.stopping.signal;
  }

  /** What is left of the time for stopping, in milliseconds. It begins at the stop, for a service that has started after its drain. */
  leftMs(): number {
    return this.stoppedAt === null ? this.timeoutMs : this.stoppedAt + this.timeoutMs - performance.now();
  }

  /** What has started; null when the process is to stop instead. */
  async race<Started>(start: Promise<Started>, failed: Promise<never>): Promise<Started | null> {
    let timer: NodeJS.Timeout | undefined;
    const abandoned = new Promise<never>((_, reject) => {
      const abandon = () => reject(new NotClosedError('the start'));
      this.signal.addEventListener('abort', () => {
        if (this.isStarting) timer = setTimeout(abandon, this.timeoutMs * START_SHARE);
      });
    });
    try {
      const started = await Promise.race([start, abandoned, failed]);
      return this.signal.aborted ? null : started;
    } catch (error) {
      // A start that throws because it is to end has ended well.
      if (!this.signal.aborted || error instanceof NotClosedError) throw error;
      return null;
    } finally {
      this.isStarting = false;
      clearTimeout(timer);
    }
  }

  private stop(): void {
    if (this.isStarting) this.stoppedAt = performance.now();
    this.stopping.abort();
  }
}
