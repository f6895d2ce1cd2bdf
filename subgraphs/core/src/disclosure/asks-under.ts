import type { CalendarDate } from '../calendar';
import type { Caller } from '../caller';
import { PROGRAMS, type ProgramCode } from '../program';
import type { PartnerArrangement } from './partner-arrangement';
import { partnersOf } from './partners-of';

/**
 * The partners under whose arrangements in force a caller asks a program about its members today. A country has none with its own
 * program.
 */
export function asksUnder(
  caller: Caller,
  { code, arrangements }: { readonly code: ProgramCode; readonly arrangements: readonly PartnerArrangement[] },
  today: CalendarDate,
): readonly string[] {
  const inForce = new Set(
    arrangements.filter(({ inForceSince }) => inForceSince <= today).map(({ partner }) => partner),
  );
  return partnersOf(caller, today).filter((partner) => partner !== PROGRAMS[code].country && inForce.has(partner));
}
