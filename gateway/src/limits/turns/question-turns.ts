import type { Limits } from '../limits';
import { Turns } from './turns';

/** Below this many points a question is a light one, as a look-up of one company with all that is told of it is. */
const HEAVY_FROM = 10_000;
/** Heavy questions that may wait for their turn: each takes seconds. */
const HEAVY_QUEUE = 16;
/** Bodies of the largest size that are held at the same time; of smaller ones accordingly more. */
const LARGEST_BODIES = 64;

/**
 * Sees to it that only so many questions are answered at the same time. Heavy ones besides take turns by what they cost: together they
 * never cost more than one question may, so that memory is bounded; and as one process does one thing at a time, they end no later.
 */
export class QuestionTurns {
  private readonly all: Turns;
  private readonly heavy: Turns;
  private open = 0;
  private openBytes = 0;

  constructor(private readonly limits: Pick<Limits, 'inFlight' | 'queued' | 'queueTimeoutMs' | 'cost' | 'bodyBytes'>) {
    const { inFlight, queued, queueTimeoutMs: timeoutMs, cost } = limits;
    this.all = new Turns({ capacity: inFlight, queue: queued, timeoutMs });
    this.heavy = new Turns({ capacity: cost, queue: HEAVY_QUEUE, timeoutMs });
  }

  /**
   * Whether a request may be read at all; then it has its place until what is returned is called.
   *
   * @param bytes of its body; null when it does not say
   */
  arrive(bytes: number | null): (() => void) | null {
    const { inFlight, queued, bodyBytes } = this.limits;
    const size = Math.min(bytes ?? bodyBytes, bodyBytes);
    if (this.open >= inFlight + queued || this.openBytes + size > LARGEST_BODIES * bodyBytes) return null;
    this.open += 1;
    this.openBytes += size;
    let hasLeft = false;
    return () => {
      if (hasLeft) return;
      hasLeft = true;
      this.open -= 1;
      this.openBytes -= size;
    };
  }

  /** Requests that have their place, and how many of them wait for their turn. */
  get figures(): { readonly open: number; readonly waiting: number } {
    return { open: this.open, waiting: this.all.waiting + this.heavy.waiting };
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
