import type { CalendarDate } from '@aeo-hub/core/calendar';
import type { AnsweredMembership, HarmonizationClaim, ProgramAnswer } from '../program-answer/program-answer';

/** A membership in each program, administered as one. */
export interface HarmonizedPair {
  readonly pip: AnsweredMembership;
  readonly ctpat: AnsweredMembership;
}

/**
 * The memberships that are harmonized on a day, in the order of PIP's memberships, then CTPAT's: one names the other as its
 * counterpart and neither names a third. One program's word is enough, because the two record it at different times.
 */
export function harmonizedPairs(
  pip: ProgramAnswer | null,
  ctpat: ProgramAnswer | null,
  on: CalendarDate,
): readonly HarmonizedPair[] {
  return (pip?.memberships ?? []).flatMap((mine) =>
    (ctpat?.memberships ?? [])
      .filter((theirs) => arePaired(mine, theirs, on))
      .map((theirs) => ({ pip: mine, ctpat: theirs })),
  );
}

/** What the membership's own program records, if it holds on that day already. */
export function claimOn(membership: AnsweredMembership, on: CalendarDate): HarmonizationClaim | null {
  const claim = membership.harmonization;
  return claim !== null && claim.since <= on ? claim : null;
}

function arePaired(pip: AnsweredMembership, ctpat: AnsweredMembership, on: CalendarDate): boolean {
  const [pipClaim, ctpatClaim] = [claimOn(pip, on), claimOn(ctpat, on)];
  if (pipClaim === null && ctpatClaim === null) return false;
  const pipAgrees = pipClaim === null || pipClaim.counterpartAccount === ctpat.account;
  const ctpatAgrees = ctpatClaim === null || ctpatClaim.counterpartAccount === pip.account;
  return pipAgrees && ctpatAgrees;
}
