const DEFAULT_MS = 3_000;
const MOST_MS = 600_000;

/**
 * `DRAIN_GRACE_MS`: told to stop, how long a service still takes questions while its `/ready` says 503, so that whoever shares out the
 * questions hears of it; milliseconds. Default 3000.
 *
 * @param faults gets what is wrong with it
 */
export function readDrainGrace(env: Readonly<NodeJS.ProcessEnv>, faults: string[]): number {
  const text = env['DRAIN_GRACE_MS'] || String(DEFAULT_MS);
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (value <= MOST_MS) return value;
  faults.push(
    `DRAIN_GRACE_MS: "${text.slice(0, 40)}" is no time; write a whole number from 0 to ${MOST_MS} (milliseconds)`,
  );
  return DEFAULT_MS;
}
