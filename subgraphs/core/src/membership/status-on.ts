import type { CalendarDate, PointInTime } from '../calendar';
import { byCodeUnit } from '../order';
import { isKnownEvent, type MembershipEvent } from './membership-event';
import { canLapse, type MembershipStatus } from './membership-status';

/** The status of a membership at a point in time, and what it follows from. */
export interface StatusOn {
  readonly status: MembershipStatus;
  /** Whether nobody said so, but the validity had ended. */
  readonly lapsed: boolean;
  readonly validUntil: CalendarDate | null;
  /** The last of the history. */
  readonly last: MembershipEvent;
  /** What had happened by that day, as known at that instant, oldest first. */
  readonly history: readonly MembershipEvent[];
}

/** The status after the last event that was effective by a day and known by an instant. Null when none was. Events may come in any order. */
export function statusOn(events: readonly MembershipEvent[], at: PointInTime): StatusOn | null {
  const history = events
    .filter((event) => event.effectiveOn <= at.on && isKnownEvent(event, at.knownAt))
    .toSorted(byOccurrence);
  const last = history.at(-1);
  if (!last) return null;
  const validUntil = history.findLast((event) => event.validUntil !== null)?.validUntil ?? null;
  const lapsed = canLapse(last.status) && validUntil !== null && validUntil < at.on;
  return { status: lapsed ? 'EXPIRED' : last.status, lapsed, validUntil, last, history };
}

/** What is known at an instant of the days after a day, soonest first. */
export function scheduledOn(events: readonly MembershipEvent[], at: PointInTime): readonly MembershipEvent[] {
  return events.filter((event) => event.effectiveOn > at.on && isKnownEvent(event, at.knownAt)).toSorted(byOccurrence);
}

/** By the day they took effect, then by when they were recorded, then by when they were written. */
export function byOccurrence(a: MembershipEvent, b: MembershipEvent): number {
  return byCodeUnit(a.effectiveOn, b.effectiveOn) || byCodeUnit(a.recordedAt, b.recordedAt) || a.id - b.id;
}
