import { bulkhead, DelegateBackoff, handleWhen, isBulkheadRejectedError, retry } from 'cockatiel';
import type { TimeBudget } from '../question/time-budget';
import { Circuit, CircuitOpenError } from './circuit';
import type { GuardFigures } from './guard-figures';
import { NoAnswer } from './no-answer';
import { TimeLimitError, withinTimeLimit } from './within-time-limit';

/** Calls that one subgraph is asked at once, and calls that wait for their turn; what comes on top is not asked. */
const AT_ONCE = 64;
const WAITING = 256;
/** A read that failed at once is asked again after so many milliseconds, so that not all gateways do so together. */
const JITTER_MS = { least: 20, most: 120 } as const;
/** What a second attempt must find left, in milliseconds, to be worth it. */
const WORTH_A_RETRY_MS = 250;

/** A limit that is noticed only after so many times its length says that this process was busy with something else. */
const BUSY = 1.2;

/**
 * One attempt at a call.
 *
 * @param signal aborts when no request waits any more
 * @param timeLeftMs how long the request waits, in milliseconds
 */
type Attempt<Answer> = (signal: AbortSignal, timeLeftMs: number) => Promise<Answer>;

/** What the guard must know of a call. */
export interface GuardedCall {
  /** The caller's document that the call is part of. */
  readonly document: string;
  readonly kind: 'READ' | 'MUTATION';
  readonly budget: TimeBudget;
}

/** Stands between the requests and one subgraph: each call within its time, not too many at once, none while its circuit is open. */
export class CallGuard {
  private readonly circuit: Circuit;
  private readonly turns = bulkhead(AT_ONCE, WAITING);

  /**
   * @param stepsBehind steps of a request that come after a call, for which it leaves time
   * @param limitMs longest wait for one answer, in milliseconds; less when the request has less left
   * @param probe asks the subgraph whether it answers
   */
  constructor(
    private readonly stepsBehind: number,
    private readonly limitMs: number,
    probe: Attempt<unknown>,
  ) {
    this.circuit = new Circuit(async () => {
      await withinTimeLimit(limitMs, (signal) => probe(signal, limitMs)).catch((error: unknown) => {
        throw new NoAnswer(error instanceof TimeLimitError ? 'LATE' : 'DOWN', true, error);
      });
    });
  }

  get figures(): GuardFigures {
    return {
      breaker: this.circuit.state,
      running: AT_ONCE - this.turns.executionSlots,
      waiting: WAITING - this.turns.queueSlots,
    };
  }

  /** @throws NoAnswer */
  async call<Answer>(attempt: Attempt<Answer>, call: GuardedCall): Promise<Answer> {
    const guarded = () => this.guarded(attempt, call);
    // A mutation may have been recorded although no answer came.
    if (call.kind === 'MUTATION') return guarded();
    const worthIt = handleWhen(
      (error) => isWorthRepeating(error) && call.budget.leftForStep(this.stepsBehind) >= WORTH_A_RETRY_MS,
    );
    return retry(worthIt, { maxAttempts: 1, backoff: new DelegateBackoff(jitter) }).execute(guarded);
  }

  /** Probes the subgraph, beside all calls; its circuit opens or closes by the result. @throws NoAnswer */
  probed(): Promise<void> {
    return this.circuit.probed();
  }

  private async guarded<Answer>(attempt: Attempt<Answer>, call: GuardedCall): Promise<Answer> {
    try {
      await this.circuit.pass();
      const answer = await this.inTime(attempt, call.budget);
      this.circuit.succeeded();
      return answer;
    } catch (error) {
      const failure = error instanceof NoAnswer ? error : new NoAnswer('DOWN', false, error);
      if (countsAgainst(failure, call)) this.circuit.failed(call.document);
      throw failure;
    }
  }

  /** The wait for a turn counts. */
  private async inTime<Answer>(attempt: Attempt<Answer>, budget: TimeBudget): Promise<Answer> {
    const left = budget.leftForStep(this.stepsBehind);
    const limit = Math.min(this.limitMs, left);
    if (limit === 0) throw new NoAnswer('LATE', false, new Error('The question has no time left'));
    const began = performance.now();
    let isAsked = false;
    try {
      return await withinTimeLimit(limit, (signal) =>
        this.turns.execute(async () => {
          signal.throwIfAborted();
          isAsked = true;
          return attempt(signal, Math.max(0, Math.floor(limit - (performance.now() - began))));
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

/** A mutation waits for locks that no read needs: that it is late says nothing about reads. */
function countsAgainst({ isItsFault, state }: NoAnswer, { kind }: GuardedCall): boolean {
  return isItsFault && !(kind === 'MUTATION' && state === 'LATE');
}

/** A subgraph that is late is overloaded already, and while the circuit is open there is no second call. */
function isWorthRepeating(error: Error): boolean {
  if (!(error instanceof NoAnswer) || error.cause instanceof CircuitOpenError) return false;
  return error.state === 'DOWN' && error.mayChange;
}

function jitter(): number {
  return JITTER_MS.least + Math.random() * (JITTER_MS.most - JITTER_MS.least);
}
