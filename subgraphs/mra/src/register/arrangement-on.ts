import { firstDayOf, type CalendarDate, type PartialDate } from '@aeo-hub/core/calendar';
import type { Arrangement, ArrangementStatus } from '../reference/arrangement';

/** On days before it was signed or planned an arrangement has no status of its own. */
export type StatusOnDay = ArrangementStatus | 'NOT_YET_SIGNED';

/** An arrangement as it stood on a day. */
export interface ArrangementOnDay {
  readonly arrangement: Arrangement;
  readonly on: CalendarDate;
  readonly status: StatusOnDay;
  /** The date it was implemented, else signed, when it was in force on that day; else null. Recognition starts here. */
  readonly inForceSince: PartialDate | null;
}

/**
 * What is known today of how an arrangement stood on a day. A date known to the month counts from the first of the month.
 * - Before its signature: ACTION_PLAN from the day a plan was announced, else NOT_YET_SIGNED.
 * - A row that is IN_FORCE today was SIGNED from its signature until it was implemented; where no date of implementation is
 *   known it counts as in force from its signature.
 * - A row that is SIGNED or a PILOT today has been so since its signature: no other date is known of it.
 * - A row without any date has today's status on every day: since when is not known, and it never recognises.
 */
export function arrangementOn(arrangement: Arrangement, on: CalendarDate): ArrangementOnDay {
  const status = statusOn(arrangement, on);
  const inForceSince = status === 'IN_FORCE' ? inForceFrom(arrangement) : null;
  return { arrangement, on, status, inForceSince };
}

function statusOn(arrangement: Arrangement, on: CalendarDate): StatusOnDay {
  const { signedOn, plannedOn, status } = arrangement;
  if (signedOn === null && plannedOn === null) return status;
  if (!hasBegun(signedOn, on)) return hasBegun(plannedOn, on) ? 'ACTION_PLAN' : 'NOT_YET_SIGNED';
  if (status === 'IN_FORCE' && !hasBegun(inForceFrom(arrangement), on)) return 'SIGNED';
  return status;
}

function inForceFrom(arrangement: Arrangement): PartialDate | null {
  return arrangement.implementedOn ?? arrangement.signedOn;
}

function hasBegun(date: PartialDate | null, on: CalendarDate): boolean {
  return date !== null && firstDayOf(date) <= on;
}
