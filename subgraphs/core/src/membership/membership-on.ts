import type { CalendarDate, PointInTime } from '../calendar';
import { byCodeUnit } from '../order';
import type { MembershipEvent, Validation } from './membership-event';
import { isGoodStanding, type MembershipStatus } from './membership-status';
import type { ProgramRules } from './program-rules';
import { statusOn } from './status-on';
import { validationsOn } from './validations-on';

/** One membership as it stood at a point in time. */
export interface MembershipState {
  readonly account: string;
  readonly memberType: string;
  readonly status: MembershipStatus;
  readonly nativeStatus: string;
  readonly inGoodStanding: boolean;
  readonly tier: string | null;
  readonly validUntil: CalendarDate | null;
  /** Its first ACTIVE day; null while it has none. */
  readonly since: CalendarDate | null;
  readonly validatedOn: CalendarDate | null;
  readonly revalidationDue: CalendarDate | null;
  /** What had happened by that day, as known at that instant, oldest first. */
  readonly history: readonly MembershipEvent[];
}

/**
 * How a membership stood on a day, as known at an instant: the state after the last event that was effective and known by
 * then. Null when it had not begun. Pure; events and validations may come in any order.
 */
export function membershipOn(
  rules: ProgramRules,
  events: readonly MembershipEvent[],
  validations: readonly Validation[],
  at: PointInTime,
): MembershipState | null {
  const found = statusOn(events, at);
  if (!found) return null;

  const { status, lapsed, validUntil, last, history } = found;
  const since = history.find((event) => isGoodStanding(event.status))?.effectiveOn ?? null;
  const ofMembership = validationsOn(validations, at).filter(({ siteId }) => siteId === null);
  const latest = ofMembership.at(-1);
  return {
    account: last.account,
    memberType: last.memberType,
    status,
    nativeStatus: lapsed ? rules.expiredWord : last.nativeStatus,
    inGoodStanding: isGoodStanding(status),
    tier: last.tier,
    validUntil,
    since,
    validatedOn: latest?.validatedOn ?? null,
    revalidationDue: latest?.revalidationDue ?? rules.revalidationDue(since, ofMembership.map(dayOf)),
    history,
  };
}

function dayOf({ validatedOn }: Validation): CalendarDate {
  return validatedOn;
}

/** By `since`, those without one last, then by account: the order in which a standing lists its memberships. */
export function bySinceThenAccount(a: MembershipState, b: MembershipState): number {
  return byCodeUnit(a.since ?? '9999-12-31', b.since ?? '9999-12-31') || byCodeUnit(a.account, b.account);
}
