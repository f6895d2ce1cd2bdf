import type { LifeCycle } from './life-cycle';
import type { MembershipStatus } from './membership-status';

/**
 * What the three programs share: an applicant is admitted, denied or withdraws; a member may be put under an action plan,
 * suspended and reinstated, and may leave, be removed or expire; who is out applies anew. A member whose validity has passed
 * without an event is still ACTIVE on record, so a late renewal is a lawful step.
 */
export const COMMON_LIFE_CYCLE: LifeCycle = {
  APPLICANT: ['ACTIVE', 'DENIED', 'WITHDRAWN'],
  ACTIVE: ['ACTIVE', 'ACTIVE_UNDER_ACTION_PLAN', 'SUSPENDED', 'WITHDRAWN', 'CANCELLED', 'EXPIRED'],
  ACTIVE_UNDER_ACTION_PLAN: ['ACTIVE', 'ACTIVE_UNDER_ACTION_PLAN', 'SUSPENDED', 'WITHDRAWN', 'CANCELLED', 'EXPIRED'],
  SUSPENDED: ['ACTIVE', 'ACTIVE_UNDER_ACTION_PLAN', 'WITHDRAWN', 'CANCELLED', 'EXPIRED'],
  WITHDRAWN: ['APPLICANT'],
  CANCELLED: ['APPLICANT'],
  EXPIRED: ['APPLICANT'],
  DENIED: ['APPLICANT'],
};

/** A step that one program's law or practice allows beyond the common ones. */
export interface FurtherStep {
  readonly from: MembershipStatus;
  readonly to: MembershipStatus;
  /** Where it is said. */
  readonly source: string;
}

/** The common life cycle with one program's own steps. */
export function withFurtherSteps(steps: readonly FurtherStep[]): LifeCycle {
  const lifeCycle = { ...COMMON_LIFE_CYCLE };
  for (const { from, to } of steps) lifeCycle[from] = [...lifeCycle[from], to];
  return lifeCycle;
}
