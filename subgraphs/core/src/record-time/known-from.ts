/** Appending little takes less, on a busy machine too. */
const LEAST_MARGIN_MS = 150;

/** What a commit itself may take. */
const COMMIT_MS = 50;

/** What to try next when writing took longer than was thought. */
const LONGER = 3;

/**
 * The instant from which what a transaction writes is known. It lies ahead of the commit: if it lay before, whoever asked in between
 * as known at that instant would later be answered otherwise.
 */
export class KnownFrom {
  private constructor(
    readonly instant: Date,
    private readonly marginMs: number,
    private readonly clock: () => Date,
  ) {}

  /** @param workMs how long it will take from now to the commit, as far as one can tell. */
  static ahead(workMs = 0, clock: () => Date = () => new Date()): KnownFrom {
    return KnownFrom.in(LEAST_MARGIN_MS + Math.ceil(workMs), clock);
  }

  private static in(marginMs: number, clock: () => Date): KnownFrom {
    return new KnownFrom(new Date(clock().getTime() + marginMs), marginMs, clock);
  }

  /** Whether a commit now comes before the instant. If not, undo what was written and write it again as known `later`. */
  get canCommit(): boolean {
    return this.instant.getTime() - this.clock().getTime() > COMMIT_MS;
  }

  later(): KnownFrom {
    return KnownFrom.in(this.marginMs * LONGER, this.clock);
  }
}
