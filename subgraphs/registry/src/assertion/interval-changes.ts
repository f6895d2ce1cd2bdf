import type { KnownInterval } from './version-timeline';

export interface IntervalChanges<Stored, Wanted> {
  readonly removed: readonly Stored[];
  /** New intervals, and those that end earlier or later than they did. */
  readonly added: readonly Wanted[];
}

/** How stored intervals become the wanted ones; what is the same on both sides stays untouched. `keyOf` tells everything but the times. */
export function intervalChanges<Wanted extends KnownInterval, Stored extends Wanted>(
  stored: readonly Stored[],
  wanted: readonly Wanted[],
  keyOf: (interval: Wanted) => string,
): IntervalChanges<Stored, Wanted> {
  if (stored.length === 0) return { removed: [], added: wanted };
  const whole = (interval: Wanted) => JSON.stringify([keyOf(interval), interval.knownFrom, interval.knownUntil]);
  const [before, after] = [new Set(stored.map(whole)), new Set(wanted.map(whole))];
  return {
    removed: stored.filter((interval) => !after.has(whole(interval))),
    added: wanted.filter((interval) => !before.has(whole(interval))),
  };
}
