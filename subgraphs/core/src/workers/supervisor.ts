import cluster from 'node:cluster';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { RestartDelay } from './restart-delay';
import { toldToStop } from './told-to-stop';
import { WorkerLost } from './worker-lost';
import { WorkerProcess, type WorkerEnd } from './worker-process';

export interface SupervisorOptions {
  readonly count: number;
  readonly logger: Logger;
  /** How long a worker that was told to stop may take, in milliseconds; then it is killed. */
  readonly stopTimeoutMs: number;
  /** Hears where they answer, once all do. */
  readonly onAnswers: (url: string) => void;
}

/** Starts workers, which share a port, and another in the place of each that ends, until it is told to stop. Itself it answers nothing. */
export class Supervisor {
  /** By their places, from 1. */
  private readonly workers = new Map<number, WorkerProcess>();
  private readonly stopping = new AbortController();
  private hasStarted = false;
  /** Where they answer, and where that was told last. */
  private url: string | null = null;
  private toldUrl: string | null = null;
  private failure: WorkerEnd | null = null;
  private exitCode = 0;

  constructor(private readonly options: SupervisorOptions) {}

  /**
   * Resolves when all have ended, with the exit code.
   *
   * @throws WorkerLost
   */
  async run(): Promise<number> {
    // As JSON, figures that are no number would arrive as null.
    cluster.setupPrimary({ serialization: 'advanced' });
    void toldToStop().then(() => this.stop());
    // The first alone: what all need, as keys and tables, is made once, and what would keep each from starting is said once.
    const started = [await this.start(1)];
    if (started[0]?.hasAnswered && !this.isStopping) {
      const others = Array.from({ length: this.options.count - 1 }, (_, index) => this.start(index + 2));
      started.push(...(await Promise.all(others)));
    }
    const missing = started.find(({ hasAnswered }) => !hasAnswered);
    if (missing) this.fail(await missing.ended);
    this.hasStarted = true;
    this.tellUrl();
    await Promise.all(started.map((worker, index) => this.keep(index + 1, worker)));
    if (this.failure && !this.failure.code) throw new WorkerLost(this.failure);
    return this.failure?.code ?? this.exitCode;
  }

  private get isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  /** Resolves when it answers, or has ended. */
  private async start(place: number): Promise<WorkerProcess> {
    const worker = new WorkerProcess((id) => void this.tellAll(worker, id));
    this.workers.set(place, worker);
    const url = await worker.answers;
    if (url !== null) {
      this.options.logger.info({ worker: place, workerPid: worker.pid }, 'a worker answers');
      this.url = url;
      this.tellUrl();
    }
    return worker;
  }

  /** Once, unless the port was free to choose and all have left it meanwhile. */
  private tellUrl(): void {
    const { url } = this;
    if (!this.hasStarted || this.isStopping || url === null || url === this.toldUrl) return;
    this.toldUrl = url;
    this.options.onAnswers(url);
  }

  /** Resolves when it has ended and nobody takes its place. */
  private async keep(place: number, first: WorkerProcess): Promise<void> {
    const delay = new RestartDelay();
    for (let worker = first; ; worker = await this.start(place)) {
      const end = await worker.ended;
      this.workers.delete(place);
      if (this.isStopping) return this.ended(worker, end);
      // As one process would: what starts it again, if anything, has its own rules for that.
      if (!worker.hasAnswered && ![...this.workers.values()].some(({ hasAnswered }) => hasAnswered)) {
        return this.fail(end);
      }
      const startsInMs = delay.next(end.answeredMs);
      const { pid: workerPid, code, signal } = end;
      const report = { worker: place, workerPid, code, signal, startsInMs };
      this.options.logger.error(report, 'a worker ended, and another takes its place');
      await pause(startsInMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      if (this.isStopping) return;
    }
  }

  private ended(worker: WorkerProcess, { code }: WorkerEnd): void {
    this.exitCode ||= code ?? (worker.hasAnswered ? 1 : 0);
  }

  private fail(end: WorkerEnd): void {
    if (this.isStopping) return;
    this.failure = end;
    this.stop();
  }

  private stop(): void {
    this.stopping.abort();
    for (const worker of this.workers.values()) {
      worker.say({ aeoHub: 'STOP' });
      // One that hangs would keep all from ending.
      const kill = setTimeout(() => worker.kill(), this.options.stopTimeoutMs);
      void worker.ended.then(() => clearTimeout(kill));
    }
  }

  private async tellAll(asker: WorkerProcess, id: number): Promise<void> {
    const answering = [...this.workers].filter(([, { hasAnswered }]) => hasAnswered);
    const told = await Promise.all(
      answering.map(async ([place, worker]) => ({ worker: place, told: await worker.tell() })),
    );
    asker.say({ aeoHub: 'ALL_TOLD', id, all: told.filter(({ told: what }) => what !== null) });
  }
}
