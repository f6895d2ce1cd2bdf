import { registerEnumType } from 'type-graphql';
import { PROGRAM_CODES, type ProgramCode } from '../../program';
import { MEMBERSHIP_STATUSES, type MembershipStatus } from '../membership-status';
import { STANDING_OUTCOMES, type StandingOutcome } from '../standing.service';

/** type-graphql registers objects; the names live once, in the domain's own lists. */
function enumOf<Name extends string>(names: readonly Name[]): { readonly [name in Name]: name } {
  return Object.fromEntries(names.map((name) => [name, name])) as { readonly [name in Name]: name };
}

const described = (descriptions: Record<string, string>) =>
  Object.fromEntries(Object.entries(descriptions).map(([name, description]) => [name, { description }]));

export const ProgramCodeEnum = enumOf(PROGRAM_CODES);
registerEnumType(ProgramCodeEnum, {
  name: 'ProgramCode',
  description: 'The three home programs.',
  valuesConfig: described({
    PIP: 'Partners in Protection, Canada (CBSA).',
    CTPAT: 'Customs Trade Partnership Against Terrorism, United States (CBP).',
    MEXICAN_AEO: 'Operador Económico Autorizado, Mexico (SAT).',
  } satisfies Record<ProgramCode, string>),
});

export const MembershipStatusEnum = enumOf(MEMBERSHIP_STATUSES);
registerEnumType(MembershipStatusEnum, {
  name: 'MembershipStatus',
  description: 'The common statuses; `nativeStatus` carries the program’s own word.',
  valuesConfig: described({
    APPLICANT: 'Has applied; not a member.',
    ACTIVE: 'A member in good standing.',
    ACTIVE_UNDER_ACTION_PLAN: 'A member in good standing that has corrective steps to take by a date.',
    SUSPENDED: 'Benefits are stopped for a time.',
    WITHDRAWN: 'Left by its own choice.',
    CANCELLED: 'Ended by the program (CTPAT: removed).',
    EXPIRED: 'Its validity passed without renewal.',
    DENIED: 'Its application was refused.',
  } satisfies Record<MembershipStatus, string>),
});

export const StandingOutcomeEnum = enumOf(STANDING_OUTCOMES);
registerEnumType(StandingOutcomeEnum, {
  name: 'StandingOutcome',
  description: 'What a program says of a company on the day asked.',
  valuesConfig: described({
    MEMBER: 'At least one membership in good standing on that day.',
    NOT_IN_GOOD_STANDING:
      'Memberships exist, none in good standing on that day: suspended, withdrawn, cancelled, expired.',
    NOT_CONFIRMED:
      'No record, or none that this caller may see. Applicants and denied applicants are seen by their own program’s officers only.',
    UNAVAILABLE: 'The program did not answer in time. Never to be read as a no.',
  } satisfies Record<StandingOutcome, string>),
});
