import type { CalendarDate } from '@aeo-hub/core/calendar';
import type { ProgramCode } from '@aeo-hub/core/program';
import type { Arrangement, ArrangementStatus } from '../reference/arrangement';
import { arrangementOn, type ArrangementOnDay } from './arrangement-on';
import { isPartner } from './is-partner';

/** Which arrangements are asked for; what is left out or null does not narrow. */
export interface ArrangementFilter {
  readonly program?: ProgramCode | null;
  /** A country, a territory or EU; a member state of the EU finds the EU's. */
  readonly partner?: string | null;
  /** The status on the day asked. */
  readonly status?: ArrangementStatus | null;
}

/**
 * The register as of a day: what was in force, signed or planned then, in the register's order (by program, then as its
 * administration lists them). What was not yet signed or planned on that day is left out.
 */
export function findArrangements(
  register: readonly Arrangement[],
  filter: ArrangementFilter,
  on: CalendarDate,
): readonly ArrangementOnDay[] {
  const { program = null, partner = null, status = null } = filter;
  return register
    .filter((arrangement) => program === null || arrangement.program === program)
    .filter((arrangement) => partner === null || isPartner(arrangement.partner.country, partner, on))
    .map((arrangement) => arrangementOn(arrangement, on))
    .filter((found) => found.status !== 'NOT_YET_SIGNED')
    .filter((found) => status === null || found.status === status);
}
