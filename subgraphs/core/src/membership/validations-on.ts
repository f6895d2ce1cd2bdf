import type { CalendarDate, PointInTime } from '../calendar';
import { byCodeUnit } from '../order';
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
    .toSorted((a, b) => byCodeUnit(a.validatedOn, b.validatedOn));
}

function byKnowledge(a: Validation, b: Validation): number {
  return byCodeUnit(a.knownFrom, b.knownFrom) || byCodeUnit(a.revalidationDue ?? '', b.revalidationDue ?? '');
}

function keyOf(siteId: string | null, day: CalendarDate): string {
  return `${day} ${siteId ?? ''}`;
}
