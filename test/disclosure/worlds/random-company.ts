import { PROGRAM_CODES, PROGRAMS, type ProgramCode } from '@aeo-hub/core/program';
import fc from 'fast-check';
import type { StatusName } from '../matrix/the-table';
import { day } from '../matrix/world/day';
import type { Member, MemberConsent, MemberEvent } from '../matrix/world/member';
import { writtenName } from '../matrix/world/written-name';

/** What a company's memberships may be: of each program none or one. */
export interface RandomCompany {
  readonly headquarters: 'CA' | 'US' | 'MX' | 'FR';
  readonly memberships: Readonly<Partial<Record<ProgramCode, RandomMembership>>>;
  /** Does it go by the one number that the company before it goes by too, in these programs? */
  readonly shares: readonly ProgramCode[];
}

interface RandomMembership {
  readonly events: readonly MemberEvent[];
  readonly consents: readonly MemberConsent[];
}

/** Days on which things happen, so that every edge of today is met. */
const DAYS = ['2018-03-01', '2019-06-01', '2021-01-01', '2023-01-01', day(-1), day(0), day(1)];
const GRANTEES = ['JP', 'KR', 'EU', 'DE', 'GB', 'PE', 'IN', 'CA', 'US', 'MX', 'TRADERS'];

/** What may follow what, in every program. */
const NEXT: Readonly<Record<StatusName, readonly StatusName[]>> = {
  APPLICANT: ['ACTIVE', 'ACTIVE', 'DENIED', 'WITHDRAWN'],
  ACTIVE: ['ACTIVE_UNDER_ACTION_PLAN', 'SUSPENDED', 'WITHDRAWN', 'CANCELLED', 'EXPIRED'],
  ACTIVE_UNDER_ACTION_PLAN: ['ACTIVE', 'SUSPENDED', 'WITHDRAWN', 'CANCELLED'],
  SUSPENDED: ['ACTIVE', 'WITHDRAWN', 'CANCELLED'],
  WITHDRAWN: ['APPLICANT'],
  CANCELLED: ['APPLICANT'],
  EXPIRED: ['APPLICANT'],
  DENIED: ['APPLICANT'],
};

/** A life: it begins with an application or an admission, and each step is lawful. */
const events: fc.Arbitrary<readonly MemberEvent[]> = fc
  .record({
    days: fc.subarray(DAYS, { minLength: 1, maxLength: 5 }),
    first: fc.constantFrom<StatusName>('APPLICANT', 'APPLICANT', 'ACTIVE', 'ACTIVE'),
    steps: fc.array(fc.nat(11), { minLength: 5, maxLength: 5 }),
    validUntil: fc.constantFrom(day(-1), day(0), '2099-12-31', '2099-12-31'),
  })
  .map(({ days, first, steps, validUntil }) => {
    let status = first;
    return days.map((on, index) => {
      if (index > 0) status = NEXT[status][(steps[index] ?? 0) % NEXT[status].length] ?? status;
      return { status, on, validUntil: validUntil < on ? '2099-12-31' : validUntil };
    });
  });

const consent: fc.Arbitrary<MemberConsent> = fc
  .record({ grantee: fc.constantFrom(...GRANTEES), days: fc.subarray(DAYS, { minLength: 1, maxLength: 2 }) })
  .map(({ grantee, days: [since = '', until = null] }) => ({ grantee, since, until }));

const consents = fc.oneof(
  fc.uniqueArray(consent, { selector: ({ grantee }) => grantee, maxLength: 8 }),
  fc.constant(GRANTEES.map((grantee) => ({ grantee, since: '2019-06-01', until: null }))),
);

const membership = fc.record({ events, consents });

export const randomCompany: fc.Arbitrary<RandomCompany> = fc.record({
  headquarters: fc.constantFrom('CA', 'US', 'MX', 'FR'),
  memberships: fc
    .tuple(fc.subarray([...PROGRAM_CODES], { minLength: 1 }), membership, membership, membership)
    .map(([programs, ...each]) => Object.fromEntries(programs.map((program, index) => [program, each[index]]))),
  shares: fc.subarray([...PROGRAM_CODES]),
});

/** The number that is the company's alone. */
export function dunsOf(index: number): string {
  return String(200_000_000 + index);
}

/** The number that it shares with its neighbour: companies go in pairs. */
export function midOf(index: number): string {
  return `XO${String(Math.floor(index / 2)).padStart(8, '0')}`;
}

export function personalNumberOf(program: ProgramCode, index: number): string {
  return `666${String(PROGRAM_CODES.indexOf(program))}${String(index).padStart(5, '0')}`;
}

export function nameOf(program: ProgramCode, index: number): string {
  return `${writtenName(index)} ${program}`;
}

export function accountOf(program: ProgramCode, index: number): string {
  return `${PROGRAMS[program].folder.toUpperCase()}-${index}`;
}

/** A company as each of its programs tells of it in its files. */
export function membersOf({ headquarters, memberships, shares }: RandomCompany, index: number): readonly Member[] {
  return PROGRAM_CODES.flatMap((program) => {
    const own = memberships[program];
    if (!own) return [];
    return [
      {
        program,
        account: accountOf(program, index),
        legalName: nameOf(program, index),
        headquarters,
        identifiers: [
          ['DUNS', dunsOf(index)],
          ['CBP_IMPORTER_NUMBER', personalNumberOf(program, index)],
          ...(shares.includes(program) ? ([['MID', midOf(index)]] as const) : []),
        ],
        ...own,
      },
    ];
  });
}
