import { addYears, type CalendarDate } from '@aeo-hub/core/calendar';
import type { ProgramRules } from '@aeo-hub/core/membership';
import { pipArrangements } from './arrangements';
import { pipLifeCycle } from './life-cycle';

const REVALIDATION_YEARS = 4;

export const pipRules: ProgramRules = {
  program: 'PIP',
  arrangements: pipArrangements,
  lifeCycle: pipLifeCycle,
  expiredWord: 'Expired',
  revalidationDue: (since, validations) =>
    since === null ? null : nextAnniversary(since, validations.at(-1) ?? since),
};

/**
 * Revalidation comes with each fourth anniversary of membership, whenever the last validation was: it is due on the first such
 * day after that. Source: CBSA, 'Partners in Protection - After you apply'.
 */
function nextAnniversary(since: CalendarDate, after: CalendarDate): CalendarDate {
  let years = REVALIDATION_YEARS;
  while (addYears(since, years) <= after) years += REVALIDATION_YEARS;
  return addYears(since, years);
}
