/** Of a question's time, what its proof has to itself: the entry in the audit, and the receipt. */
const PROOF_SHARE = 0.25;
/** And what each step behind another has: enough for a usual batch, and to say who did not answer. */
const STEP_SHARE = 0.1;

/**
 * How long one question may still take. Steps take what they need; nothing that is begun may need more than is left, and what comes
 * last has its share from the beginning.
 */
export class TimeBudget {
  /** What is kept for the proof, in milliseconds. */
  readonly proofMs: number;
  private readonly stepMs: number;
  private readonly end: number;

  /** @param milliseconds from now until the answer must leave */
  constructor(milliseconds: number) {
    this.end = performance.now() + milliseconds;
    this.proofMs = milliseconds * PROOF_SHARE;
    this.stepMs = milliseconds * STEP_SHARE;
  }

  /** Milliseconds until the answer must leave; 0 when there are none. */
  left(): number {
    return this.leftBefore(0);
  }

  /** Milliseconds that a step may take. @param stepsBehind steps that come after it, before the proof */
  leftForStep(stepsBehind = 0): number {
    return this.leftBefore(this.proofMs + stepsBehind * this.stepMs);
  }

  private leftBefore(reserveMs: number): number {
    return Math.max(0, Math.floor(this.end - performance.now() - reserveMs));
  }
}
