import type { Instant } from '@aeo-hub/core/calendar';
import type { KnownInterval } from './version-timeline';

/** One thing that a program asserts of an account, for as long as it did so without a break. */
export interface FactInterval<Fact> extends KnownInterval {
  readonly fact: Fact;
}

/**
 * The facts that the versions of one account hold, each as unbroken intervals. A fact that the next version holds too goes on;
 * one that it lacks ends; one that comes back begins anew. Facts are told apart by `keyOf`.
 */
export function factIntervals<V extends KnownInterval, Fact>(
  versions: readonly V[],
  factsOf: (version: V) => readonly Fact[],
  keyOf: (fact: Fact) => string,
): readonly FactInterval<Fact>[] {
  const shown = versions.filter(({ knownFrom, knownUntil }) => knownFrom !== knownUntil);
  const ended: FactInterval<Fact>[] = [];
  let running = new Map<string, { readonly fact: Fact; readonly knownFrom: Instant; readonly knownUntil: null }>();
  for (const version of shown.toSorted((a, b) => (a.knownFrom < b.knownFrom ? -1 : 1))) {
    const going: typeof running = new Map();
    for (const fact of factsOf(version)) {
      const key = keyOf(fact);
      going.set(key, running.get(key) ?? { fact, knownFrom: version.knownFrom, knownUntil: null });
    }
    for (const [key, interval] of running) {
      if (!going.has(key)) ended.push({ ...interval, knownUntil: version.knownFrom });
    }
    running = going;
  }
  return [...ended, ...running.values()];
}
