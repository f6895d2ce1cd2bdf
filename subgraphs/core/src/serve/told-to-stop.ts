/**
 * Fulfilled at the first SIGINT or SIGTERM, so that what is open can be closed. The second one ends the process as the
 * system does by default: somebody is in a hurry.
 */
export function toldToStop(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
}
