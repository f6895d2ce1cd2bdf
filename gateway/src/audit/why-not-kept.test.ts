import { TimeBudget } from '../question/time-budget';
import { TimeLimitError } from '../subgraph-call/within-time-limit';
import { LateEntryError } from './late-entry-error';
import { whyNotKept } from './why-not-kept';

describe('a question that is not in the audit', () => {
  const budget = new TimeBudget(4_000);

  test('ran out of time when the audit did not have its own', () => {
    expect(whyNotKept(new TimeLimitError(900), 900, budget)).toBe('TIMEOUT');
  });

  test('ran out of time when others were kept first', () => {
    expect(whyNotKept(new LateEntryError(new TimeLimitError(1_000)), 1_000, budget)).toBe('TIMEOUT');
  });

  test('is not kept by fault of the audit that had its time and was silent, or that fails', () => {
    expect(whyNotKept(new TimeLimitError(1_000), 1_000, budget)).toBe('AUDIT_UNAVAILABLE');
    expect(whyNotKept(new Error('connect ECONNREFUSED'), 900, budget)).toBe('AUDIT_UNAVAILABLE');
  });
});
