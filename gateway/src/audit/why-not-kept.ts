import { ERROR_CODE } from '../answer/error-code';
import type { TimeBudget } from '../question/time-budget';
import { TimeLimitError } from '../subgraph-call/within-time-limit';
import { LateEntryError } from './late-entry-error';

/**
 * Why a question is not in the audit. Only an audit that had its time and was silent is at fault: where it came to its turn too late, or
 * had others to keep first, the question ran out of time.
 *
 * @param limitMs what the audit had, in milliseconds
 */
export function whyNotKept(error: unknown, limitMs: number, { proofMs }: TimeBudget): 'TIMEOUT' | 'AUDIT_UNAVAILABLE' {
  const isLate = error instanceof TimeLimitError && limitMs < proofMs;
  return isLate || error instanceof LateEntryError ? ERROR_CODE.TIMEOUT : ERROR_CODE.AUDIT_UNAVAILABLE;
}
