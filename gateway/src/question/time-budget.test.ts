import { TimeBudget } from './time-budget';

describe('the time that a question has', () => {
  test('is kept in part, from the beginning, for its proof, and for each step behind another', () => {
    const budget = new TimeBudget(60_000);
    expect(budget.left()).toBeGreaterThan(59_000);
    expect(budget.proofMs).toBe(15_000);
    for (const [stepsBehind, most] of [45_000, 39_000, 33_000].entries()) {
      expect(budget.leftForStep(stepsBehind)).toBeLessThanOrEqual(most);
      expect(budget.leftForStep(stepsBehind)).toBeGreaterThan(most - 1_000);
    }
  });

  test('is never less than none', () => {
    expect(new TimeBudget(0).left()).toBe(0);
    expect(new TimeBudget(1_000).leftForStep(20)).toBe(0);
  });
});
