import cluster, { type Worker } from 'node:cluster';
import { isOurs, type SaidByWorker, type SaidToWorker } from './messages';

/** Longest wait for what a worker tells of itself, in milliseconds: one that computes a large batch is busy for less. */
const TELL_TIMEOUT_MS = 2_000;

/** How a worker ended. */
export interface WorkerEnd {
  readonly pid: number | null;
  /** Null: by a signal. */
  readonly code: number | null;
  readonly signal: string | null;
  /** How long it had answered; 0: it never did. */
  readonly answeredMs: number;
}

/** One worker, as the process that started it sees it. */
export class WorkerProcess {
  /** Where it answers, once it does; null when it ended before. */
  readonly answers: Promise<string | null>;
  readonly ended: Promise<WorkerEnd>;
  private readonly worker: Worker = cluster.fork();
  private readonly waiting = new Map<number, (told: unknown) => void>();
  private asked = 0;
  private answersSince: number | null = null;
  private hear: (message: SaidByWorker) => void = () => undefined;

  /** @param onAskAll hears that it asks what all workers tell of themselves, under which number */
  constructor(onAskAll: (id: number) => void) {
    this.ended = this.whenItEnds();
    const said = new Promise<string>((resolve) => {
      this.hear = (message) => {
        if (message.aeoHub === 'ASK_ALL') onAskAll(message.id);
        else if (message.aeoHub === 'TELLS') this.waiting.get(message.id)?.(message.told);
        else {
          this.answersSince = performance.now();
          resolve(message.url);
        }
      };
    });
    this.worker.on('message', (message: unknown) => {
      if (isOurs(message)) this.hear(message as SaidByWorker);
    });
    this.answers = Promise.race([said, this.ended.then(() => null)]);
  }

  /** Whether it answers, or did before it ended. */
  get hasAnswered(): boolean {
    return this.answersSince !== null;
  }

  get pid(): number | null {
    return this.worker.process.pid ?? null;
  }

  say(message: SaidToWorker): void {
    // It may end meanwhile, which is told elsewhere.
    if (this.worker.isConnected()) this.worker.send(message, () => undefined);
  }

  /** What it tells of itself; null when it ends, or does not in time. */
  async tell(): Promise<unknown> {
    this.asked += 1;
    const id = this.asked;
    let timer: NodeJS.Timeout | undefined;
    const told = new Promise<unknown>((resolve) => {
      this.waiting.set(id, resolve);
      timer = setTimeout(() => resolve(null), TELL_TIMEOUT_MS);
      this.say({ aeoHub: 'TELL', id });
    });
    try {
      return await Promise.race([told, this.ended.then(() => null)]);
    } finally {
      clearTimeout(timer);
      this.waiting.delete(id);
    }
  }

  /** Ends it at once, if it has not ended. */
  kill(): void {
    this.worker.process.kill('SIGKILL');
  }

  private whenItEnds(): Promise<WorkerEnd> {
    return new Promise((resolve) => {
      const end = (code: number | null, signal: string | null) => {
        const answeredMs = this.answersSince === null ? 0 : Math.round(performance.now() - this.answersSince);
        resolve({ pid: this.pid, code, signal, answeredMs });
      };
      this.worker.once('exit', (code: number | null, signal: string | null) =>
        end(signal === null ? code : null, signal),
      );
      // One that the system had no room for has no exit.
      this.worker.on('error', () => this.pid === null && end(null, null));
    });
  }
}
