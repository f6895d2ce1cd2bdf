import type { MembershipStatus } from './membership-status';

/** Which status may follow which, as data; a first event may be of any status. */
export type LifeCycle = Readonly<Record<MembershipStatus, readonly MembershipStatus[]>>;

/** The part of an event that the life cycle looks at. */
export interface LifeCycleStep {
  readonly status: MembershipStatus;
  readonly tier: string | null;
  readonly validUntil: string | null;
}

/**
 * May `next` follow `previous`? A repeated status is a renewal or a change of tier, and only then: the same status with
 * nothing new about it is no step.
 */
export function mayFollow(lifeCycle: LifeCycle, previous: LifeCycleStep, next: LifeCycleStep): boolean {
  if (!lifeCycle[previous.status].includes(next.status)) return false;
  if (previous.status !== next.status) return true;
  return (next.validUntil !== null && next.validUntil !== previous.validUntil) || next.tier !== previous.tier;
}
