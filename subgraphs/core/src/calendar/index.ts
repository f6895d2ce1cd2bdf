export {
  addYears,
  calendarDayOf,
  firstDayOf,
  isCalendarDate,
  isPartialDate,
  type CalendarDate,
  type PartialDate,
} from './calendar-date';
export { parseInstant, type Instant } from './instant';
export { knownInstant, type PointInTime } from './point-in-time';
