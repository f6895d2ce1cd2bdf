import { TimeBudget } from './time-budget';

describe('the time that a question has', () => {
  test('is what is left of it once a reserve is kept back', () => {
    const budget = new TimeBudget(60_000);
    expect(budget.left()).toBeGreaterThan(59_000);
    expect(budget.left(50_000)).toBeLessThanOrEqual(10_000);
    expect(budget.left(50_000)).toBeGreaterThan(9_000);
  });

  test('is never less than none', () => {
    expect(new TimeBudget(0).left()).toBe(0);
    expect(new TimeBudget(1_000).left(2_000)).toBe(0);
  });
});
