import type { CalendarDate } from './calendar-date';
import type { Instant } from './instant';

/** The one point in time a question is asked at: what was true on a day, as the hub knew it at an instant. */
export interface PointInTime {
  /** Valid time: the day asked about. */
  readonly on: CalendarDate;
  /** Record time: as known at this instant; null: as known now. */
  readonly knownAt: Instant | null;
}

/**
 * The instant as known at which a question is answered: the one it names, else the instant at which it came in. What becomes
 * known later, were it by a moment, is no part of the answer: asked again as known then, it would not be told.
 */
export function knownInstant({ knownAt }: Pick<PointInTime, 'knownAt'>, now: Date): Instant {
  return knownAt ?? now.toISOString();
}
