import type { PointInTime } from '../../calendar';
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

/** From a membership's state to what clients are promised of it. */
export function membershipView(
  program: ProgramCode,
  state: DisclosedMembership,
  at: PointInTime,
  language: Language,
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
    history: state.history,
    disclosure: state.disclosure,
    at,
  };
}
