import { isOurs, type SaidByWorker, type SaidToWorker, type WorkerTold } from './messages';

/** Longest wait for what all workers tell, in milliseconds: longer than each of them is waited for. */
const ASK_ALL_TIMEOUT_MS = 3_000;

/** A worker as it sees itself: what it says to the process that started it, and hears of that. */
export class WorkerSelf {
  /**
   * Fulfilled when it is told to end. No second signal ends it at once: a terminal and a service manager signal each process of a group, so
   * that the first may come twice. Whoever is in a hurry ends the process that started it; it does not outlive that.
   */
  readonly toldToStop: Promise<void>;
  private readonly waiting = new Map<number, (all: readonly WorkerTold[]) => void>();
  private asked = 0;
  private tell: () => Promise<unknown> = async () => null;

  constructor() {
    this.toldToStop = new Promise((resolve) => {
      const stop = () => resolve();
      process.on('SIGINT', stop);
      process.on('SIGTERM', stop);
      process.on('message', (message) => {
        if (isOurs(message)) this.hear(message as SaidToWorker, stop);
      });
    });
  }

  say(message: SaidByWorker): void {
    if (process.connected) process.send?.(message);
  }

  /** @param tell gives what it tells of itself whenever any of them asks */
  tells(tell: () => Promise<unknown>): void {
    this.tell = tell;
  }

  /** What all workers tell of themselves, it among them. Who does not say so in time is missing. */
  askAll(): Promise<readonly WorkerTold[]> {
    this.asked += 1;
    const id = this.asked;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.waiting.get(id)?.([]), ASK_ALL_TIMEOUT_MS);
      this.waiting.set(id, (all) => {
        clearTimeout(timer);
        this.waiting.delete(id);
        resolve(all);
      });
      this.say({ aeoHub: 'ASK_ALL', id });
    });
  }

  private hear(message: SaidToWorker, stop: () => void): void {
    if (message.aeoHub === 'STOP') return stop();
    const { id } = message;
    if (message.aeoHub === 'TELL') {
      const say = (told: unknown) => this.say({ aeoHub: 'TELLS', id, told });
      return void this.tell().then(say, () => say(null));
    }
    this.waiting.get(id)?.(message.all);
  }
}

let self: WorkerSelf | null = null;

/** Null in a process that is not one of several. */
export function workerSelf(): WorkerSelf | null {
  return self;
}

/** From now on the process is one of several. */
export function becomeWorker(): WorkerSelf {
  self ??= new WorkerSelf();
  return self;
}
