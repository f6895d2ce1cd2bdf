import type { PointInTime } from '../calendar';
import { isKnownEvent, type MembershipEvent } from './membership-event';
import type { MembershipStatus } from './membership-status';

/** Whoever only applied, or was denied, has never been a member: that is between it and the program. */
export function isApplication(status: MembershipStatus): boolean {
  return status === 'APPLICANT' || status === 'DENIED';
}

/** Whether an account had been a member at any time by a day, as known at an instant. */
export function wasMemberOn(events: readonly MembershipEvent[], { on, knownAt }: PointInTime): boolean {
  return events.some(
    (event) => event.effectiveOn <= on && isKnownEvent(event, knownAt) && !isApplication(event.status),
  );
}
