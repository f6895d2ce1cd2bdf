import { workerSelf } from './worker-self';

/**
 * Fulfilled at the first SIGINT or SIGTERM, so that what is open can be closed. The second one ends the process as the
 * system does by default: somebody is in a hurry. Of several workers each is told by the process that started them, too.
 */
export function toldToStop(): Promise<void> {
  return workerSelf()?.toldToStop ?? signalled();
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}
