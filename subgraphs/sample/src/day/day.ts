import { addYears, type CalendarDate } from '@aeo-hub/core/calendar';

/** A calendar day as the number of days since 1970-01-01: histories are reckoned in days, and written as dates. */
export type Day = number;

const MILLISECONDS = 86_400_000;

/** The days of a sample are some ten thousand, its dates many millions: each is worked out once. */
const dates = new Map<Day, CalendarDate>();
const days = new Map<CalendarDate, Day>();
const anniversaries = new Map<number, Day>();
/** More than the years of any term, so that a day and a number of years make one key. */
const YEARS = 128;

export function dayOf(date: CalendarDate): Day {
  let day = days.get(date);
  if (day === undefined) {
    day = Date.parse(`${date}T00:00:00Z`) / MILLISECONDS;
    days.set(date, day);
  }
  return day;
}

export function dateOf(day: Day): CalendarDate {
  let date = dates.get(day);
  if (date === undefined) {
    date = new Date(day * MILLISECONDS).toISOString().slice(0, 10);
    dates.set(day, date);
  }
  return date;
}

/** The same day so many years later; the 29th of February becomes the 28th where it must. */
export function anniversary(day: Day, years: number): Day {
  const key = day * YEARS + years;
  let later = anniversaries.get(key);
  if (later === undefined) {
    later = dayOf(addYears(dateOf(day), years));
    anniversaries.set(key, later);
  }
  return later;
}
