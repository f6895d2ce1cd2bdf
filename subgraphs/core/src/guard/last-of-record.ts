import type { Instant } from '../calendar';

interface Recorded {
  readonly recordedAt: Instant;
}

/** By record time; the order given where it is the same. */
export function byRecord(a: Recorded, b: Recorded): number {
  if (a.recordedAt === b.recordedAt) return 0;
  return a.recordedAt < b.recordedAt ? -1 : 1;
}

/** By record time, and of those that were recorded at the same instant only the one given last: it is what the program means. */
export function lastOfEachRecord<Facts extends Recorded>(facts: readonly Facts[]): readonly Facts[] {
  const sorted = facts.toSorted(byRecord);
  return sorted.filter((one, index) => sorted[index + 1]?.recordedAt !== one.recordedAt);
}
