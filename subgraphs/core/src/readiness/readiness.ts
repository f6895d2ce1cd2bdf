import type { Dependency, DependencyState } from './dependency';

/** An answer stands for so long, in milliseconds: however often it is asked for, the dependencies are asked once a second. */
const FRESH_MS = 1_000;

/** What `/ready` answers. */
export interface ReadinessReport {
  /** `ready`: questions are answered, though perhaps not in all their parts; `not ready`: they are not; `draining`: no new ones, please. */
  readonly status: 'ready' | 'not ready' | 'draining';
  readonly dependencies: readonly DependencyReport[];
}

export interface DependencyReport {
  readonly name: string;
  readonly state: DependencyState;
  /** Whether nothing can be answered without it. */
  readonly vital: boolean;
}

export interface ReadinessOptions {
  /** What is asked; read anew each time. */
  readonly dependencies: () => readonly Dependency[];
  /** Longest wait for one of them, in milliseconds. */
  readonly timeoutMs: number;
  /** Hears of every dependency whose state is another than before, with why where that is known. */
  readonly onChange?: (report: DependencyReport, err: unknown) => void;
}

/** Tells whether a service can answer, by asking each of its dependencies within a time limit. */
export class Readiness {
  private round: Promise<readonly DependencyReport[]> | null = null;
  private asked = Number.NEGATIVE_INFINITY;
  private readonly known = new Map<string, DependencyState>();
  private draining = false;

  constructor(private readonly options: ReadinessOptions) {}

  async report(): Promise<ReadinessReport> {
    const dependencies = await this.dependencies();
    if (this.draining) return { status: 'draining', dependencies };
    const isReady = dependencies.every(({ state, vital }) => state === 'OK' || !vital);
    return { status: isReady ? 'ready' : 'not ready', dependencies };
  }

  /** Whether it has been told to take no new questions. */
  get isDraining(): boolean {
    return this.draining;
  }

  /** Says from now on that no new questions should come, and gives those who ask by it the time to hear of it. */
  async drain(graceMs: number): Promise<void> {
    this.draining = true;
    await new Promise((resolve) => setTimeout(resolve, graceMs));
  }

  /** How the dependencies are, as asked within the last second. */
  async dependencies(): Promise<readonly DependencyReport[]> {
    if (this.round === null || performance.now() - this.asked > FRESH_MS) {
      const round = this.ask();
      this.round = round;
      // A round that is under way is fresh.
      this.asked = Number.POSITIVE_INFINITY;
      void round.then(() => (this.asked = performance.now()));
    }
    return this.round;
  }

  private async ask(): Promise<readonly DependencyReport[]> {
    return Promise.all(this.options.dependencies().map((dependency) => this.askOne(dependency)));
  }

  private async askOne(dependency: Dependency): Promise<DependencyReport> {
    const { name, isVital: vital } = dependency;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<DependencyState>((resolve) => {
      timer = setTimeout(() => resolve('LATE'), this.options.timeoutMs);
    });
    let why: unknown;
    const answered = (async () => (await dependency.ask()) ?? 'OK')().catch((error: unknown): DependencyState => {
      why = error;
      return 'DOWN';
    });
    const state = await Promise.race([answered, late]);
    clearTimeout(timer);
    const report = { name, state, vital };
    if ((this.known.get(name) ?? 'OK') !== state) this.options.onChange?.(report, why);
    this.known.set(name, state);
    return report;
  }
}
