import type { MembershipStatus } from '@aeo-hub/core/membership';

const AUTHORIZED: ReadonlySet<MembershipStatus> = new Set(['ACTIVE', 'ACTIVE_UNDER_ACTION_PLAN', 'SUSPENDED']);

/** Is it a member, if perhaps a suspended one: no longer an applicant, and not out? */
export function isAuthorized(status: MembershipStatus): boolean {
  return AUTHORIZED.has(status);
}
