import type { WorkerEnd } from './worker-process';

/** No worker answers, and none could be started; nobody has said why. */
export class WorkerLost extends Error {
  readonly code = 'WORKER_LOST';

  constructor({ signal }: WorkerEnd) {
    const how = signal === null ? 'could not be started' : `was ended by ${signal}`;
    super(
      `WORKER_LOST: a process that was to answer ${how} before it did. See that there is memory for all of them, or set WORKERS to fewer.`,
    );
    this.name = 'WorkerLost';
  }
}
