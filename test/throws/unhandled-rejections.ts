import { runInThisContext } from 'node:vm';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Promises of this process that reject while no code handles them. Jest gives a test file a copy of `process`, which emits no such event,
 * and does not report a rejection that is handled later; a hub in a process of its own counts that one too.
 */
export class UnhandledRejections {
  private readonly process = runInThisContext('process') as NodeJS.Process;
  private readonly errors: unknown[] = [];
  private readonly collect = (error: unknown) => this.errors.push(error);

  constructor() {
    this.process.on('unhandledRejection', this.collect);
  }

  /** Those since the last time, once what has already been started had a moment to reject. */
  async take(): Promise<readonly unknown[]> {
    await pause(100);
    return this.errors.splice(0);
  }

  stop(): void {
    this.process.off('unhandledRejection', this.collect);
  }
}
