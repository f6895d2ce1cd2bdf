export {
  addDays,
  addYears,
  calendarDayOf,
  firstDayOf,
  isCalendarDate,
  isPartialDate,
  type CalendarDate,
  type PartialDate,
} from './calendar-date';
export { parseInstant, type Instant } from './instant';
export type { PointInTime } from './point-in-time';
