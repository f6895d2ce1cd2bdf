import { membershipOn } from './membership-on';
import type { MembershipEvent } from './membership-event';
import type { ProgramRules } from './program-rules';

const rules = { program: 'PIP', expiredWord: 'lapsed', revalidationDue: () => null } as unknown as ProgramRules;

function event(
  effectiveOn: string,
  status: MembershipEvent['status'],
  more: Partial<MembershipEvent> = {},
): MembershipEvent {
  return {
    id: 1,
    account: 'PIP-1',
    memberType: 'EXPORTER',
    status,
    nativeStatus: status.toLowerCase(),
    tier: null,
    validUntil: null,
    effectiveOn,
    recordedAt: `${effectiveOn}T12:00:00.000Z`,
    knownFrom: `${effectiveOn}T12:00:00.000Z`,
    retractedFrom: null,
    source: 'test',
    ...more,
  };
}

describe('a membership on a day', () => {
  const suspendedLate = [
    event('2020-01-13', 'ACTIVE'),
    event('2025-02-01', 'SUSPENDED', {
      id: 2,
      recordedAt: '2025-02-20T15:04:00.000Z',
      knownFrom: '2025-02-20T15:04:00.000Z',
    }),
    event('2025-04-07', 'ACTIVE', { id: 3 }),
  ];

  const statusOn = (on: string, knownAt: string | null = null) =>
    membershipOn(rules, suspendedLate, [], { on, knownAt })?.status ?? null;

  it('has not begun before its first event', () => {
    expect(statusOn('2020-01-12')).toBeNull();
    expect(statusOn('2020-01-13')).toBe('ACTIVE');
  });

  it('is suspended from the day of suspension and reinstated from the day of reinstatement', () => {
    expect(statusOn('2025-01-31')).toBe('ACTIVE');
    expect(statusOn('2025-02-01')).toBe('SUSPENDED');
    expect(statusOn('2025-04-06')).toBe('SUSPENDED');
    expect(statusOn('2025-04-07')).toBe('ACTIVE');
  });

  it('is told as it was known: before the suspension was recorded, the member was in good standing', () => {
    expect(statusOn('2025-02-10', '2025-02-20T15:03:59.999Z')).toBe('ACTIVE');
    expect(statusOn('2025-02-10', '2025-02-20T15:04:00.000Z')).toBe('SUSPENDED');
  });

  it('keeps the day it first became active through a suspension', () => {
    expect(membershipOn(rules, suspendedLate, [], { on: '2025-05-01', knownAt: null })?.since).toBe('2020-01-13');
  });

  it('is valid on the last day of its authorization and expired, in the program’s own word, the day after', () => {
    const authorized = [event('2023-07-01', 'ACTIVE', { validUntil: '2025-06-30' })];
    const on = (day: string) => membershipOn(rules, authorized, [], { on: day, knownAt: null });
    expect(on('2025-06-30')).toMatchObject({ status: 'ACTIVE', inGoodStanding: true });
    expect(on('2025-07-01')).toMatchObject({ status: 'EXPIRED', nativeStatus: 'lapsed', inGoodStanding: false });
  });

  it('lapses while suspended too, for a suspension does not extend an authorization', () => {
    const events = [
      event('2023-07-01', 'ACTIVE', { validUntil: '2025-06-30' }),
      event('2025-01-01', 'SUSPENDED', { id: 2 }),
    ];
    expect(membershipOn(rules, events, [], { on: '2025-07-01', knownAt: null })?.status).toBe('EXPIRED');
  });

  it('has no first active day while an applicant', () => {
    const applied = [event('2024-01-01', 'APPLICANT')];
    expect(membershipOn(rules, applied, [], { on: '2024-06-01', knownAt: null })).toMatchObject({
      status: 'APPLICANT',
      since: null,
      inGoodStanding: false,
    });
  });

  it('shows the last validation by that day, and takes the due day from the rule only where the record states none', () => {
    const validations = [
      {
        account: 'PIP-1',
        siteId: null,
        performedBy: 'PIP',
        validatedOn: '2022-03-01',
        revalidationDue: '2026-03-01',
        corrects: null,
        recordedAt: '2022-03-02T00:00:00.000Z',
        knownFrom: '2022-03-02T00:00:00.000Z',
      },
      {
        account: 'PIP-1',
        siteId: null,
        performedBy: 'PIP',
        validatedOn: '2024-03-01',
        revalidationDue: null,
        corrects: null,
        recordedAt: '2024-03-02T00:00:00.000Z',
        knownFrom: '2024-03-02T00:00:00.000Z',
      },
      {
        account: 'PIP-1',
        siteId: 'S1',
        performedBy: 'PIP',
        validatedOn: '2025-03-01',
        revalidationDue: null,
        corrects: null,
        recordedAt: '2025-03-02T00:00:00.000Z',
        knownFrom: '2025-03-02T00:00:00.000Z',
      },
    ];
    const ruled: ProgramRules = { ...rules, revalidationDue: (since, days) => `${since}/${days.join()}` };
    const on = (day: string) =>
      membershipOn(ruled, [event('2020-01-13', 'ACTIVE')], validations, { on: day, knownAt: null });
    expect(on('2023-01-01')).toMatchObject({ validatedOn: '2022-03-01', revalidationDue: '2026-03-01' });
    expect(on('2025-06-01')).toMatchObject({
      validatedOn: '2024-03-01',
      revalidationDue: '2020-01-13/2022-03-01,2024-03-01',
    });
  });

  it('shows a corrected validation from the instant the correction is known', () => {
    const first = {
      account: 'PIP-1',
      siteId: null,
      performedBy: 'PIP',
      validatedOn: '2024-03-11',
      revalidationDue: null,
      corrects: null,
      recordedAt: '2024-03-12T00:00:00.000Z',
      knownFrom: '2024-03-12T00:00:00.000Z',
    };
    const corrected = {
      ...first,
      validatedOn: '2024-03-01',
      corrects: '2024-03-11',
      knownFrom: '2024-06-01T00:00:00.000Z',
    };
    const validatedAsKnown = (knownAt: string | null) =>
      membershipOn(rules, [event('2020-01-13', 'ACTIVE')], [corrected, first], { on: '2025-01-01', knownAt })
        ?.validatedOn;
    expect(validatedAsKnown('2024-05-31T00:00:00.000Z')).toBe('2024-03-11');
    expect(validatedAsKnown(null)).toBe('2024-03-01');
  });
});
