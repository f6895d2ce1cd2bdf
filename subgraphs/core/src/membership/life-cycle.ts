import type { MembershipStatus } from './membership-status';

/** Which status may follow which, as data; a first event may be of any status. */
export type LifeCycle = Readonly<Record<MembershipStatus, readonly MembershipStatus[]>>;

/** The part of an event that the life cycle looks at. */
export interface LifeCycleStep {
  readonly status: MembershipStatus;
  readonly tier: string | null;
  readonly validUntil: string | null;
  /** The program's own word: two of them may share one common status, as CTPAT's certified and validated do. */
  readonly nativeStatus: string;
}

/**
 * May `next` follow `previous`? A repeated status is a renewal, a change of tier or a change of the program's own word; the same
 * status with nothing new about it is no step. Where a validity governs, only a new validity renews, whatever word is used.
 */
export function mayFollow(lifeCycle: LifeCycle, previous: LifeCycleStep, next: LifeCycleStep): boolean {
  if (!lifeCycle[previous.status].includes(next.status)) return false;
  if (previous.status !== next.status) return true;
  if (next.tier !== previous.tier) return true;
  return next.validUntil === null
    ? next.nativeStatus !== previous.nativeStatus
    : next.validUntil !== previous.validUntil;
}
