import type { CalendarDate } from '@aeo-hub/core/calendar';
import { isEuMemberState } from '@aeo-hub/core/country';

/** True when the code asked names the partner: itself, or, for the EU, a state that was a member of it on that day. */
export function isPartner(partnerCountry: string, code: string, on: CalendarDate): boolean {
  return partnerCountry === code || (partnerCountry === 'EU' && isEuMemberState(code, on));
}
