import type { Limits } from '../limits';
import { Turns } from './turns';

/** Below this many points a question is a light one, as a look-up of one company with all that is told of it is. */
const HEAVY_FROM = 10_000;
/** Heavy questions that may wait for their turn: each takes seconds. */
const HEAVY_QUEUE = 16;
/**
 * Sees to it that only so many questions are answered at the same time. Heavy ones besides take turns by what they cost: together they
 * never cost more than one question may, so that memory is bounded; and as one process does one thing at a time, they end no later.
 */
export class QuestionTurns {
  private readonly all: Turns;
  private readonly heavy: Turns;
  private open = 0;
  private movedAt = performance.now();

  constructor(private readonly limits: Pick<Limits, 'inFlight' | 'queued' | 'queueTimeoutMs' | 'cost'>) {
    const { inFlight, queued, queueTimeoutMs: timeoutMs, cost } = limits;
    this.all = new Turns({ capacity: inFlight, queue: queued, timeoutMs });
    this.heavy = new Turns({ capacity: cost, queue: HEAVY_QUEUE, timeoutMs });
  }

  /** Takes a place for a request that has been read; it keeps it until what is returned is called. Null: there is none. */
  arrive(): (() => void) | null {
    if (!this.hasPlace) return null;
    this.open += 1;
    this.movedAt = performance.now();
    let hasLeft = false;
    return () => {
      if (hasLeft) return;
      hasLeft = true;
      this.open -= 1;
      this.movedAt = performance.now();
    };
  }

  /** For how many milliseconds no place has been free, taken or left. Under load, however heavy, places change hands all the time. */
  get stuckMs(): number {
    return this.hasPlace ? 0 : performance.now() - this.movedAt;
  }

  /** Requests that have their place, how many of them have their turn, and how many wait for it. */
  get figures(): { readonly open: number; readonly running: number; readonly waiting: number } {
    return { open: this.open, running: this.all.running, waiting: this.all.waiting + this.heavy.waiting };
  }

  private get hasPlace(): boolean {
    return this.open < this.limits.inFlight + this.limits.queued;
  }

  /** Waits for the turn of a question that has been read. @throws Overloaded */
  async begin(): Promise<() => void> {
    return this.all.take(1);
  }

  /** Waits for the turn of a question whose cost is known. @throws Overloaded */
  async weigh(points: number): Promise<() => void> {
    return points < HEAVY_FROM ? () => undefined : this.heavy.take(points);
  }
}
