/** A loop that runs as long as its process: it follows an outbox, or watches a version. */
export interface LoopFigures {
  /** As operators know it: `follow pip`, `data version registry`. */
  readonly name: string;
  /** Milliseconds since it last got round. */
  readonly idleMs: number;
  /** Milliseconds without getting round after which something is wrong with it. */
  readonly limitMs: number;
}

/** The loops of this process: no object of the process owns them all. */
const loops = new Set<Loop>();

/** Says when a loop last got round, so that one that hangs is seen. */
export class Loop {
  private movedAt = performance.now();

  constructor(
    private readonly name: string,
    private readonly limitMs: number,
  ) {
    loops.add(this);
  }

  /** It got round once more. */
  moved(): void {
    this.movedAt = performance.now();
  }

  /** It has ended, and is not expected to get round again. */
  end(): void {
    loops.delete(this);
  }

  get figures(): LoopFigures {
    return { name: this.name, idleMs: performance.now() - this.movedAt, limitMs: this.limitMs };
  }
}

export function loopFigures(): readonly LoopFigures[] {
  return [...loops].map(({ figures }) => figures);
}
