import type { CalendarDate } from '../calendar';
import type { Caller } from '../caller';
import { isEuMemberState } from '../country';
import { PROGRAMS, type ProgramCode } from '../program';
import type { PartnerArrangement } from './partner-arrangement';

/**
 * The partners under whose arrangements a caller asks a program about its members today: a partner under its own, a member state of
 * the EU under the EU's too, an officer of another program under those of that program's country. Empty for everybody else.
 */
export function asksUnder(
  caller: Caller,
  { code, arrangements }: { readonly code: ProgramCode; readonly arrangements: readonly PartnerArrangement[] },
  today: CalendarDate,
): readonly string[] {
  const countries = countriesOf(caller).filter((country) => country !== PROGRAMS[code].country);
  const partners = new Set(
    countries.flatMap((country) => (isEuMemberState(country, today) ? [country, 'EU'] : [country])),
  );
  const inForce = arrangements.filter(({ partner, inForceSince }) => partners.has(partner) && inForceSince <= today);
  return [...new Set(inForce.map(({ partner }) => partner))];
}

function countriesOf(caller: Caller): readonly string[] {
  if (caller.role === 'PARTNER') return [caller.country];
  if (caller.role === 'OFFICER') return caller.programs.map((program) => PROGRAMS[program].country);
  return [];
}
