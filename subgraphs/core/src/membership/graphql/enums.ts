import { describedEnum } from '../../described-enum';
import type { ProgramCode } from '../../program';
import type { MembershipStatus } from '../membership-status';
import type { StandingOutcome } from '../standing.service';

export const ProgramCodeEnum = describedEnum<ProgramCode>('ProgramCode', 'The three home programs.', {
  PIP: 'Partners in Protection, Canada (CBSA).',
  CTPAT: 'Customs Trade Partnership Against Terrorism, United States (CBP).',
  MEXICAN_AEO: 'Operador Económico Autorizado, Mexico (SAT).',
});

export const MembershipStatusEnum = describedEnum<MembershipStatus>(
  'MembershipStatus',
  'The common statuses; `nativeStatus` carries the program’s own word.',
  {
    APPLICANT: 'Has applied; not a member.',
    ACTIVE: 'A member in good standing.',
    ACTIVE_UNDER_ACTION_PLAN: 'A member in good standing that has corrective steps to take by a date.',
    SUSPENDED: 'Benefits are stopped for a time.',
    WITHDRAWN: 'Left by its own choice.',
    CANCELLED: 'Ended by the program (CTPAT: removed).',
    EXPIRED: 'Its validity passed without renewal.',
    DENIED: 'Its application was refused.',
  },
);

export const StandingOutcomeEnum = describedEnum<StandingOutcome>(
  'StandingOutcome',
  'What a program says of a company on the day asked.',
  {
    MEMBER: 'At least one membership in good standing on that day.',
    NOT_IN_GOOD_STANDING:
      'Memberships exist, none in good standing on that day: suspended, withdrawn, cancelled, expired.',
    NOT_CONFIRMED:
      'No record, or none that this caller may see. Applicants and denied applicants are seen by their own program’s officers only.',
    UNAVAILABLE: 'The program did not answer in time. Never to be read as a no.',
  },
);
