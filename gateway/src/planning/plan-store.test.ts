import { PlanStore } from './plan-store';

const PLAN = '{"kind":"QueryPlan"}';

describe('the plans that are kept', () => {
  it('are as many as there is room for; what was asked longest ago goes first', () => {
    const store = new PlanStore(2 * PLAN.length);
    for (const key of ['a', 'b']) store.add(key, PLAN);
    expect(store.get('a')).toEqual({ kind: 'QueryPlan' });
    store.add('c', PLAN);
    expect(['a', 'b', 'c'].map((key) => store.get(key) !== null)).toEqual([true, false, true]);
  });

  it('count once when they come again, and not at all when they are too large', () => {
    const store = new PlanStore(2 * PLAN.length);
    for (const key of ['a', 'b', 'b', 'b']) store.add(key, PLAN);
    expect(store.get('a')).not.toBeNull();
    expect(store.add('d', PLAN.padEnd(3 * PLAN.length))).toEqual({ kind: 'QueryPlan' });
    expect(['a', 'b', 'd'].map((key) => store.get(key))).toEqual([null, null, null]);
  });
});
