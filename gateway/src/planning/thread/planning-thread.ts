import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Logger } from 'pino';
import { Overloaded } from '../../limits/turns/turns';

/** An operation to be planned. */
export interface OperationToPlan {
  /** Valid, with one operation. */
  readonly document: string;
}

/** What a planning thread is sent: the supergraph to plan over from then on, or an operation. */
export type Asked = { readonly supergraphSdl: string } | OperationToPlan;

/** What it answers: a plan as JSON, which is empty for a supergraph; or why there is none. */
export type Told = { readonly plan: string } | { readonly fault: string };

interface Waiting {
  readonly resolve: (plan: string) => void;
  readonly reject: (error: Error) => void;
}

export interface PlanningThreadOptions {
  /** Longest time for one plan, or for taking up a supergraph, in milliseconds. */
  readonly timeoutMs: number;
  readonly logger: Logger;
}

/** Compiled, for a thread starts from JavaScript, wherever this itself runs from. */
const WORKER = join(__dirname, '../../../dist/planning/thread/plan.worker.js');

/**
 * Plans beside whatever else the process does: a plan may take a second, and as long everything else would stand still. One operation
 * after the other; a thread that has ended, or took too long, is followed by another.
 */
export class PlanningThread {
  private worker: Worker | null = null;
  private readonly waiting: Waiting[] = [];
  private isClosed = false;

  constructor(
    private supergraphSdl: string,
    private readonly options: PlanningThreadOptions,
  ) {}

  /** Starts it; resolves when it can plan. */
  async start(): Promise<void> {
    await this.ask(this.started(), { supergraphSdl: this.supergraphSdl });
  }

  /** Plans over this supergraph from now on. */
  async follow(supergraphSdl: string): Promise<void> {
    if (supergraphSdl === this.supergraphSdl) return;
    this.supergraphSdl = supergraphSdl;
    if (this.worker) await this.ask(this.worker, { supergraphSdl });
  }

  /**
   * @returns the plan, as JSON
   * @throws Overloaded when it takes too long
   */
  async plan(operation: OperationToPlan): Promise<string> {
    if (!this.worker) await this.start();
    const { worker } = this;
    if (!worker) throw new Overloaded();
    return this.ask(worker, operation);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.worker?.terminate();
  }

  /** A thread that does not answer in time is ended. */
  private async ask(worker: Worker, asked: Asked): Promise<string> {
    const timer = setTimeout(() => void worker.terminate(), this.options.timeoutMs);
    try {
      return await new Promise((resolve, reject) => {
        this.waiting.push({ resolve, reject });
        worker.postMessage(asked);
      });
    } finally {
      clearTimeout(timer);
    }
  }

  private started(): Worker {
    const worker = new Worker(WORKER);
    this.worker = worker;
    worker.on('message', (told: Told) => {
      const next = this.waiting.shift();
      if ('plan' in told) next?.resolve(told.plan);
      else next?.reject(new Error(told.fault));
    });
    worker.on('error', (err) => this.options.logger.error({ err }, 'the planning thread failed'));
    worker.on('exit', () => {
      this.worker = null;
      if (!this.isClosed) this.options.logger.warn('the planning thread ended; the next new document starts another');
      for (const { reject } of this.waiting.splice(0)) reject(new Overloaded());
    });
    return worker;
  }
}
