import type { CalendarDate } from '../calendar';
import type { Caller } from '../caller';
import { isEuMemberState } from '../country';
import { PROGRAMS } from '../program';

/**
 * The partners as which a caller asks, by their codes in arrangements and consents: a partner as itself, a member state of the EU as the
 * EU too, an officer as the country of each of its programs. Empty for everybody else.
 */
export function partnersOf(caller: Caller, today: CalendarDate): readonly string[] {
  const partners = countriesOf(caller).flatMap((country) =>
    isEuMemberState(country, today) ? [country, 'EU'] : [country],
  );
  return [...new Set(partners)];
}

function countriesOf(caller: Caller): readonly string[] {
  if (caller.role === 'PARTNER') return [caller.country];
  if (caller.role === 'OFFICER') return caller.programs.map((program) => PROGRAMS[program].country);
  return [];
}
