import { mayFollow } from '@aeo-hub/core/membership';
import { ctpatRules } from './rules';

it('revalidation in CTPAT is due four years after the last validation, and not while there was none', () => {
  expect(ctpatRules.revalidationDue('2011-04-20', '2023-05-16')).toBe('2027-05-16');
  expect(ctpatRules.revalidationDue('2011-04-20', '2024-02-29')).toBe('2028-02-29');
  expect(ctpatRules.revalidationDue('2011-04-20', null)).toBeNull();
});

describe("the life cycle of CTPAT's partners", () => {
  const step = (status: 'ACTIVE' | 'CANCELLED', nativeStatus: string, tier: string | null = null) => ({
    status,
    nativeStatus,
    tier,
    validUntil: null,
  });

  it('leads a certified partner to validation, with or without a tier', () => {
    const { lifeCycle } = ctpatRules;
    expect(mayFollow(lifeCycle, step('ACTIVE', 'Certified'), step('ACTIVE', 'Validated'))).toBe(true);
    expect(mayFollow(lifeCycle, step('ACTIVE', 'Certified', 'I'), step('ACTIVE', 'Validated', 'II'))).toBe(true);
    expect(mayFollow(lifeCycle, step('ACTIVE', 'Validated', 'II'), step('ACTIVE', 'Validated', 'II'))).toBe(false);
  });

  it('lets a removed partner back in on appeal', () => {
    expect(mayFollow(ctpatRules.lifeCycle, step('CANCELLED', 'Removed'), step('ACTIVE', 'Validated'))).toBe(true);
  });
});
