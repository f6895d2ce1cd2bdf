import type { Instant, PointInTime } from '../calendar';
import type { ProgramCode } from '../program';
import type { MembershipLoaders } from './membership-loaders';
import { bySinceThenAccount, membershipOn, type MembershipState } from './membership-on';
import type { ProgramRules } from './program-rules';

export const STANDING_OUTCOMES = ['MEMBER', 'NOT_IN_GOOD_STANDING', 'NOT_CONFIRMED', 'UNAVAILABLE'] as const;

export type StandingOutcome = (typeof STANDING_OUTCOMES)[number];

/** How a company stands in one program at a point in time. */
export interface Standing {
  readonly program: ProgramCode;
  readonly outcome: StandingOutcome;
  readonly memberships: readonly MembershipState[];
  readonly dataAsOf: Instant | null;
}

/** Answers how the accounts of a company stand in this program. One per request. */
export class StandingService {
  constructor(
    private readonly rules: ProgramRules,
    private readonly loaders: MembershipLoaders,
    private readonly dataAsOf: () => Promise<Instant | null>,
  ) {}

  async standingOf(accounts: readonly string[], at: PointInTime): Promise<Standing> {
    const states = await Promise.all(accounts.map((account) => this.membershipOf(account, at)));
    const memberships = states.filter((state) => state !== null).toSorted(bySinceThenAccount);
    return {
      program: this.rules.program,
      outcome: outcomeOf(memberships),
      memberships,
      dataAsOf: await this.dataAsOf(),
    };
  }

  private async membershipOf(account: string, at: PointInTime): Promise<MembershipState | null> {
    const [events, validations] = await Promise.all([
      this.loaders.events.load(account),
      this.loaders.validations.load(account),
    ]);
    return membershipOn(this.rules, events, validations, at);
  }
}

function outcomeOf(memberships: readonly MembershipState[]): StandingOutcome {
  if (memberships.length === 0) return 'NOT_CONFIRMED';
  return memberships.some((membership) => membership.inGoodStanding) ? 'MEMBER' : 'NOT_IN_GOOD_STANDING';
}
