/**
 * Fulfilled at the first SIGINT or SIGTERM, so that what is open can be closed. The second one ends the process as the
 * system does by default: somebody is in a hurry.
 */
export function toldToStop(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const stop = (signal: NodeJS.Signals) => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      resolve(signal);
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}
