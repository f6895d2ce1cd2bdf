import type { CalendarDate, PointInTime } from '../calendar';
import type { Validation } from './membership-event';

/**
 * The validations of a membership and of its sites made by a day, as known at an instant, oldest first. Where a correction has
 * become known, the day it corrects is gone; of two statements about one day the one known last holds, and of two known at once
 * the one that states when the next is due.
 */
export function validationsOn(validations: readonly Validation[], at: PointInTime): readonly Validation[] {
  const standing = new Map<string, Validation>();
  for (const validation of validations.toSorted(byKnowledge)) {
    if (at.knownAt !== null && validation.knownFrom > at.knownAt) continue;
    if (validation.corrects !== null) standing.delete(keyOf(validation.siteId, validation.corrects));
    standing.set(keyOf(validation.siteId, validation.validatedOn), validation);
  }
  return [...standing.values()]
    .filter(({ validatedOn }) => validatedOn <= at.on)
    .toSorted((a, b) => compare(a.validatedOn, b.validatedOn));
}

function byKnowledge(a: Validation, b: Validation): number {
  return compare(a.knownFrom, b.knownFrom) || compare(a.revalidationDue ?? '', b.revalidationDue ?? '');
}

function keyOf(siteId: string | null, day: CalendarDate): string {
  return `${day} ${siteId ?? ''}`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
