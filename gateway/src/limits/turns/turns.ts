/** Nobody waits any longer, or too many do. */
export class Overloaded extends Error {
  constructor() {
    super('There is no turn to be had in time.');
    this.name = 'Overloaded';
  }
}

export interface TurnsOptions {
  /** How much may be under way at the same time. */
  readonly capacity: number;
  /** How many may wait. */
  readonly queue: number;
  /** Longest wait, in milliseconds. */
  readonly timeoutMs: number;
}

interface Waiting {
  readonly weight: number;
  readonly begin: () => void;
}

/** Lets in as much at the same time as there is room for; whoever comes later waits in line, for a short time. */
export class Turns {
  private taken = 0;
  private readonly line: Waiting[] = [];

  constructor(private readonly options: TurnsOptions) {}

  /**
   * Waits for a turn.
   *
   * @param weight what it takes of the capacity; all of it at most
   * @returns what ends the turn; to be called once or more
   * @throws Overloaded
   */
  async take(weight: number): Promise<() => void> {
    const share = Math.min(weight, this.options.capacity);
    if (this.line.length > 0 || !this.hasRoom(share)) await this.inLine(share);
    else this.taken += share;
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.taken -= share;
      this.letIn();
    };
  }

  /** How much of the capacity is taken. */
  get running(): number {
    return this.taken;
  }

  /** How many wait. */
  get waiting(): number {
    return this.line.length;
  }

  private inLine(weight: number): Promise<void> {
    const { queue, timeoutMs } = this.options;
    if (this.line.length >= queue) throw new Overloaded();
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        weight,
        begin: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      const timer = setTimeout(() => {
        this.line.splice(this.line.indexOf(waiting), 1);
        // Whoever is behind may fit where this one did not.
        this.letIn();
        reject(new Overloaded());
      }, timeoutMs);
      this.line.push(waiting);
    });
  }

  private letIn(): void {
    for (let next = this.line[0]; next && this.hasRoom(next.weight); next = this.line[0]) {
      this.line.shift();
      this.taken += next.weight;
      next.begin();
    }
  }

  private hasRoom(weight: number): boolean {
    return this.taken + weight <= this.options.capacity;
  }
}
