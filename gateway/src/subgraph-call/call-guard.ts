import {
  bulkhead,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  DelegateBackoff,
  handleWhen,
  isBrokenCircuitError,
  isBulkheadRejectedError,
  retry,
} from 'cockatiel';
import type { TimeBudget } from '../question/time-budget';
import type { GuardFigures } from './guard-figures';
import { NoAnswer } from './no-answer';
import { reserveBehind } from './steps-behind';
import { TimeLimitError, withinTimeLimit } from './within-time-limit';

/** Calls that one subgraph is asked at once, and calls that wait for their turn; what comes on top is not asked. */
const AT_ONCE = 64;
const WAITING = 256;
/** So many failures on end, and a subgraph is left in peace. */
const FAILURES_TO_BREAK = 5;
/** How long for, in milliseconds; then one call tries it. With a call's own limit this stays below five seconds. */
const PEACE_MS = 2_000;
/** A read that failed at once is asked again after so many milliseconds, so that not all gateways do so together. */
const JITTER_MS = { least: 20, most: 120 } as const;
/** What a second attempt must find left, in milliseconds, to be worth it. */
const WORTH_A_RETRY_MS = 250;

const BREAKER_STATE: Readonly<Record<CircuitState, GuardFigures['breaker']>> = {
  [CircuitState.Closed]: 'closed',
  [CircuitState.HalfOpen]: 'half_open',
  [CircuitState.Open]: 'open',
  [CircuitState.Isolated]: 'open',
};

/** A limit that is noticed only after so many times its length says that this process was busy with something else. */
const BUSY = 1.2;

/** One attempt at a call; `signal` says that nobody waits any more. */
type Attempt<Answer> = (signal: AbortSignal) => Promise<Answer>;

/** Stands between the questions and one subgraph: each call within its time, not too many at once, none to what has just failed. */
export class CallGuard {
  private readonly breaker = circuitBreaker(
    handleWhen((error) => error instanceof NoAnswer && error.isItsFault),
    { halfOpenAfter: PEACE_MS, breaker: new ConsecutiveBreaker(FAILURES_TO_BREAK) },
  );
  private readonly turns = bulkhead(AT_ONCE, WAITING);
  private readonly reserve: number;

  /** @param limitMs longest wait for one answer, in milliseconds; less when the question has less left */
  constructor(
    subgraph: string,
    private readonly limitMs: number,
  ) {
    this.reserve = reserveBehind(subgraph);
  }

  get figures(): GuardFigures {
    return {
      breaker: BREAKER_STATE[this.breaker.state],
      running: AT_ONCE - this.turns.executionSlots,
      waiting: WAITING - this.turns.queueSlots,
    };
  }

  /**
   * @param mayRepeat whether a second attempt does no harm: a read, but nothing that is recorded
   * @throws NoAnswer
   */
  async call<Answer>(attempt: Attempt<Answer>, budget: TimeBudget, mayRepeat: boolean): Promise<Answer> {
    const guarded = () => this.guarded(attempt, budget);
    if (!mayRepeat) return guarded();
    const worthIt = handleWhen((error) => isWorthRepeating(error) && budget.left(this.reserve) >= WORTH_A_RETRY_MS);
    return retry(worthIt, { maxAttempts: 1, backoff: new DelegateBackoff(jitter) }).execute(guarded);
  }

  private async guarded<Answer>(attempt: Attempt<Answer>, budget: TimeBudget): Promise<Answer> {
    try {
      return await this.breaker.execute(() => this.inTime(attempt, budget));
    } catch (error) {
      throw error instanceof NoAnswer ? error : new NoAnswer('DOWN', false, error);
    }
  }

  /** The wait for a turn counts. Within the breaker, so that what is late counts too. */
  private async inTime<Answer>(attempt: Attempt<Answer>, budget: TimeBudget): Promise<Answer> {
    const left = budget.left(this.reserve);
    const limit = Math.min(this.limitMs, left);
    if (limit === 0) throw new NoAnswer('LATE', false, new Error('The question has no time left'));
    const began = performance.now();
    let isAsked = false;
    try {
      return await withinTimeLimit(limit, (signal) =>
        this.turns.execute(async () => {
          signal.throwIfAborted();
          isAsked = true;
          return attempt(signal);
        }),
      );
    } catch (error) {
      if (error instanceof NoAnswer) throw error;
      if (error instanceof TimeLimitError) {
        // Not its fault when it was not yet asked, had less than its time, or this process itself was too busy to look at the clock.
        const wasBusy = performance.now() - began > limit * BUSY;
        throw new NoAnswer('LATE', isAsked && limit === this.limitMs && !wasBusy, error);
      }
      throw new NoAnswer(isBulkheadRejectedError(error) ? 'LATE' : 'DOWN', !isBulkheadRejectedError(error), error);
    }
  }
}

/** What is late has too much to do already, and what is left in peace is not asked a second time. */
function isWorthRepeating(error: Error): boolean {
  return error instanceof NoAnswer && error.state === 'DOWN' && !isBrokenCircuitError(error.cause);
}

function jitter(): number {
  return JITTER_MS.least + Math.random() * (JITTER_MS.most - JITTER_MS.least);
}
