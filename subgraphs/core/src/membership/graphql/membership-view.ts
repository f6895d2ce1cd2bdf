import type { Instant, PointInTime } from '../../calendar';
import type { Language } from '../../language';
import { memberType } from '../../member-type';
import type { ProgramCode } from '../../program';
import type { DisclosedMembership } from '../disclosed-membership';
import type { MembershipType } from './membership.type';

/** What a membership's own fields say; what must be looked up further is resolved by the field resolvers. */
export type MembershipView = Omit<MembershipType, 'sites'> &
  Pick<DisclosedMembership, 'tier' | 'validUntil'> &
  RecognisedTier;

interface RecognisedTier {
  /** The tier that recognition goes by, whoever is shown it. */
  readonly recognisedTier: string | null;
}

/**
 * From a membership's state to what clients are promised of it.
 *
 * @param lateFrom from when the hub could answer with the account, where that is later than the program says
 */
export function membershipView(
  program: ProgramCode,
  state: DisclosedMembership,
  at: PointInTime,
  language: Language,
  lateFrom: Instant | null,
): MembershipView {
  return {
    id: `${program}:${state.account}`,
    program,
    account: state.account,
    memberType: {
      code: state.memberType,
      name: memberType(program, state.memberType)?.name[language] ?? state.memberType,
    },
    status: state.status,
    nativeStatus: state.nativeStatus,
    inGoodStanding: state.inGoodStanding,
    tier: state.disclosure === 'OWN' ? state.tier : null,
    recognisedTier: state.tier,
    validUntil: state.validUntil,
    since: state.since,
    validatedOn: state.validatedOn,
    revalidationDue: state.revalidationDue,
    history: lateFrom === null ? state.history : state.history.map((change) => knownLate(change, lateFrom)),
    disclosure: state.disclosure,
    at,
  };
}

function knownLate<Change extends { readonly knownFrom: Instant }>(change: Change, lateFrom: Instant): Change {
  return change.knownFrom < lateFrom ? { ...change, knownFrom: lateFrom } : change;
}
