import type { CalendarDate } from '../calendar';
import type { Caller } from '../caller';
import { TRADERS } from '../consent';
import type { ProgramCode } from '../program';
import { asksUnder } from './asks-under';
import type { PartnerArrangement } from './partner-arrangement';

/** How much of a member a caller is shown. */
export const DISCLOSURES = ['OWN', 'EXCHANGED', 'CONFIRMATION', 'NONE'] as const;

/**
 * OWN: everything, to the program's own officers. EXCHANGED: what administrations exchange. CONFIRMATION: that it is in good standing,
 * and nothing else. NONE: not even that it exists.
 */
export type Disclosure = (typeof DISCLOSURES)[number];

/** The program that is asked, and its arrangements. */
export interface DisclosingProgram {
  readonly code: ProgramCode;
  readonly arrangements: readonly PartnerArrangement[];
}

/** What decides on a member's side. All of it as of today and as known now, whatever day is asked about. */
export interface DisclosedRecord {
  /** Who the member's consent reaches today: partners' codes, and TRADERS. */
  readonly consents: readonly string[];
  /** Whether it has ever been a member; one that only applied, or was denied, has not. */
  readonly wasMember: boolean;
  /** Whether it is in good standing, an application made anew left aside. */
  readonly inGoodStanding: boolean;
}

/**
 * The whole of the disclosure policy: what a caller is shown of a member of a program. `docs/disclosure.md` is this rule for people.
 *
 * Source: what administrations exchange about members, and that members agree to it, as described for the EU and the United States
 * (EU-US-FAQ in the facts of the mra subgraph).
 */
export function disclosure(
  caller: Caller,
  program: DisclosingProgram,
  record: DisclosedRecord,
  today: CalendarDate,
): Disclosure {
  if (caller.role === 'OFFICER' && caller.programs.includes(program.code)) return 'OWN';
  if (!record.wasMember) return 'NONE';
  if (caller.role === 'CARRIER')
    return record.inGoodStanding && record.consents.includes(TRADERS) ? 'CONFIRMATION' : 'NONE';
  const { consents } = record;
  return asksUnder(caller, program, today).some((partner) => consents.includes(partner)) ? 'EXCHANGED' : 'NONE';
}
