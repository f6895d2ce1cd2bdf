/** The common statuses; a program's own word travels beside them. */
export const MEMBERSHIP_STATUSES = [
  'APPLICANT',
  'ACTIVE',
  'ACTIVE_UNDER_ACTION_PLAN',
  'SUSPENDED',
  'WITHDRAWN',
  'CANCELLED',
  'EXPIRED',
  'DENIED',
] as const;

export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];

/** Good standing is ACTIVE or ACTIVE_UNDER_ACTION_PLAN, and nothing else. */
export function isGoodStanding(status: MembershipStatus): boolean {
  return status === 'ACTIVE' || status === 'ACTIVE_UNDER_ACTION_PLAN';
}

/** Statuses that a passed `validUntil` turns into EXPIRED; the others are over already, or never began. */
export function canLapse(status: MembershipStatus): boolean {
  return isGoodStanding(status) || status === 'SUSPENDED';
}
