import type { CalendarDate } from './calendar-date';
import type { Instant } from './instant';

/** The one point in time a question is asked at: what was true on a day, as the hub knew it at an instant. */
export interface PointInTime {
  /** Valid time: the day asked about. */
  readonly on: CalendarDate;
  /** Record time: as known at this instant; null: as known now. */
  readonly knownAt: Instant | null;
}
