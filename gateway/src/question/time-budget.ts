/** How long one question may still take. Steps take what they need; nothing that is begun may need more than is left. */
export class TimeBudget {
  private readonly end: number;

  /** @param milliseconds from now until the answer must leave */
  constructor(milliseconds: number) {
    this.end = performance.now() + milliseconds;
  }

  /** Milliseconds left once `reserve` is kept back for what comes after; 0 when there are none. */
  left(reserve = 0): number {
    return Math.max(0, Math.floor(this.end - performance.now() - reserve));
  }
}
