import type { CalendarDate } from '../calendar';
import { EU_MEMBERSHIPS } from './eu-memberships';

/** The member states of the European Union on a day, ISO 3166-1 alpha-2, in alphabetical order. */
export function euMemberStatesOn(day: CalendarDate): readonly string[] {
  return EU_MEMBERSHIPS.filter(({ from, until }) => from <= day && (until === null || day < until))
    .map(({ country }) => country)
    .toSorted();
}
