import { addYears, type CalendarDate } from '@aeo-hub/core/calendar';
import type { ProgramRules } from '@aeo-hub/core/membership';
import { ctpatArrangements } from './arrangements';
import { ctpatLifeCycle } from './life-cycle';

const REVALIDATION_YEARS = 4;

export const ctpatRules: ProgramRules = {
  program: 'CTPAT',
  arrangements: ctpatArrangements,
  lifeCycle: ctpatLifeCycle,
  expiredWord: 'Expired',
  revalidationDue: (_since, [initial, ...later]) =>
    initial === undefined ? null : endOfNextPeriod(initial, later.at(-1) ?? initial),
};

/**
 * The law asks for a revalidation at least once during each four-year period following the initial validation. One that was made
 * serves the period it falls in, so the next is due when the period after that one ends. Source: 6 U.S.C. 969.
 */
function endOfNextPeriod(initial: CalendarDate, latest: CalendarDate): CalendarDate {
  let years = 0;
  while (addYears(initial, years) < latest) years += REVALIDATION_YEARS;
  return addYears(initial, years + REVALIDATION_YEARS);
}
