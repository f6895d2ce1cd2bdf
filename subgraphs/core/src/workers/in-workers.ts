import cluster from 'node:cluster';
import { Supervisor, type SupervisorOptions } from './supervisor';
import { becomeWorker } from './worker-self';

/**
 * Serves in this process or, when there are to be several, in so many others that share a port. Each of those runs the same program with the
 * same arguments and comes here too.
 *
 * @param serve answers until it is told to stop (`toldToStop`); says where, once it does
 * @throws whatever `serve` throws, or WorkerLost
 */
export async function inWorkers(
  options: SupervisorOptions,
  serve: (onAnswers: (url: string) => void) => Promise<void>,
): Promise<void> {
  if (cluster.isWorker) {
    const self = becomeWorker();
    try {
      return await serve((url) => self.say({ aeoHub: 'ANSWERS', url }));
    } finally {
      // Nothing else keeps it.
      cluster.worker?.disconnect();
    }
  }
  if (options.count === 1) return serve(options.onAnswers);
  const exitCode = await new Supervisor(options).run();
  // What went wrong a worker has said.
  if (exitCode !== 0) process.exitCode = exitCode;
}
