import { mayFollow } from '@aeo-hub/core/membership';
import { ctpatRules } from './rules';

describe('revalidation in CTPAT is due once in each four-year period that follows the initial validation', () => {
  const initial = '2012-03-10';

  it.each([
    ['in the first period while there was no other', [], '2016-03-10'],
    ['in the second after one in the first, early or late in it', ['2013-01-01'], '2020-03-10'],
    ['in the second after one on the last day of the first', ['2016-03-10'], '2020-03-10'],
    ['in the third after one that came a day late, in the second', ['2016-03-11'], '2024-03-10'],
    ['by the latest of several', ['2015-11-02', '2019-12-05', '2023-10-30'], '2028-03-10'],
  ])('%s', (_, later, due) => expect(ctpatRules.revalidationDue('2011-04-20', [initial, ...later])).toBe(due));

  it('on 28 February where the fourth year has no leap day', () =>
    expect(ctpatRules.revalidationDue('2096-01-01', ['2096-02-29'])).toBe('2100-02-28'));

  it('and not before there was an initial validation', () =>
    expect(ctpatRules.revalidationDue('2011-04-20', [])).toBeNull());
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
