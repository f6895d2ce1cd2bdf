import type { PointInTime } from '../calendar';
import type { MembershipEvent } from './membership-event';
import { isGoodStanding } from './membership-status';
import { statusOn } from './status-on';
import { isApplication } from './was-member-on';

/**
 * Whether an account is in good standing, as others than its program's officers are shown it: to them an application is no event, so that
 * who applies anew is still what it was.
 */
export function inGoodStandingOn(events: readonly MembershipEvent[], at: PointInTime): boolean {
  const found = statusOn(
    events.filter(({ status }) => !isApplication(status)),
    at,
  );
  return found !== null && isGoodStanding(found.status);
}
