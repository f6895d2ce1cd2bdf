import { addYears } from '@aeo-hub/core/calendar';
import type { ProgramRules } from '@aeo-hub/core/membership';
import { ctpatArrangements } from './arrangements';
import { ctpatLifeCycle } from './life-cycle';

const REVALIDATION_YEARS = 4;

export const ctpatRules: ProgramRules = {
  program: 'CTPAT',
  arrangements: ctpatArrangements,
  lifeCycle: ctpatLifeCycle,
  expiredWord: 'Expired',
  /** At least once in each four-year period after the last validation. Source: 6 U.S.C. 969. */
  revalidationDue: (_since, validatedOn) => (validatedOn === null ? null : addYears(validatedOn, REVALIDATION_YEARS)),
};
