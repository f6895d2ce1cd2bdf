import { cacheKey } from '../../cache-key';
import { knownInstant, type Instant, type PointInTime } from '../../calendar';
import type { Language } from '../../language';
import { memberType } from '../../member-type';
import type { ProgramCode } from '../../program';
import type { DisclosedMembership } from '../disclosed-membership';
import type { MembershipType } from './membership.type';

/** What a membership's own fields say; what must be looked up further is resolved by the field resolvers. */
export type MembershipView = Omit<MembershipType, 'sites' | 'scheduled'> &
  Pick<DisclosedMembership, 'tier' | 'validUntil'> &
  RecognisedTier;

interface RecognisedTier {
  /** The tier that recognition goes by, whoever is shown it. */
  readonly recognisedTier: string | null;
}

/**
 * From a membership's state to what clients are promised of it.
 *
 * @param asked the point in time as it was asked, and when
 * @param lateFrom from when the hub could answer with the account, where that is later than the program says
 */
export function membershipView(
  program: ProgramCode,
  state: DisclosedMembership,
  asked: { readonly at: PointInTime; readonly now: Date },
  language: Language,
  lateFrom: Instant | null,
): MembershipView {
  return {
    id: cacheKey([program, state.account], asked.at),
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
    asked: asked.at,
    at: { on: asked.at.on, knownAt: knownInstant(asked.at, asked.now) },
  };
}

function knownLate<Change extends { readonly knownFrom: Instant }>(change: Change, lateFrom: Instant): Change {
  return change.knownFrom < lateFrom ? { ...change, knownFrom: lateFrom } : change;
}
