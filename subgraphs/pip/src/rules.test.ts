import { mayFollow } from '@aeo-hub/core/membership';
import { pipRules } from './rules';

describe('revalidation in PIP', () => {
  test.each<[since: string, validatedOn: string | null, due: string, why: string]>([
    ['2011-04-20', '2023-05-16', '2027-04-20', 'after the anniversary that was kept late'],
    ['2018-10-01', '2022-11-22', '2026-10-01', 'on the second anniversary'],
    ['2018-10-01', '2022-10-01', '2026-10-01', 'when validated on the anniversary itself'],
    ['2018-10-01', '2022-09-30', '2022-10-01', 'when validated the day before it'],
    ['2018-10-01', '2017-01-05', '2022-10-01', 'when validated before membership began'],
    ['2018-10-01', null, '2022-10-01', 'when never validated'],
    ['2020-02-29', '2020-02-29', '2024-02-29', 'on the leap day'],
    ['2096-02-29', '2096-02-29', '2100-02-28', 'where the fourth year has no leap day'],
  ])('a member since %s, validated on %s, is due on %s: %s', (since, validatedOn, due) => {
    expect(pipRules.revalidationDue(since, validatedOn === null ? [] : [validatedOn])).toBe(due);
  });

  it('is not due for an applicant', () => expect(pipRules.revalidationDue(null, ['2020-01-01'])).toBeNull());
});

it('a cancelled member may be reinstated on appeal, a denied applicant may not', () => {
  const step = (status: 'CANCELLED' | 'DENIED' | 'ACTIVE') => ({
    status,
    tier: null,
    validUntil: null,
    nativeStatus: status,
  });
  expect(mayFollow(pipRules.lifeCycle, step('CANCELLED'), step('ACTIVE'))).toBe(true);
  expect(mayFollow(pipRules.lifeCycle, step('DENIED'), step('ACTIVE'))).toBe(false);
});
