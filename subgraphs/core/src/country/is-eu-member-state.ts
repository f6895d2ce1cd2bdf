import type { CalendarDate } from '../calendar';
import { EU_MEMBERSHIPS } from './eu-memberships';

/** True when the country (ISO 3166-1 alpha-2) was a member state on the day; without a day, when it is one still. */
export function isEuMemberState(country: string, on?: CalendarDate): boolean {
  const membership = EU_MEMBERSHIPS.find((candidate) => candidate.country === country);
  if (membership === undefined) return false;
  if (on === undefined) return membership.until === null;
  return membership.from <= on && (membership.until === null || on < membership.until);
}
