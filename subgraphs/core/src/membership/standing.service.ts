import { concurrently, concurrentlyForEach } from '../concurrently';
import type { Instant, PointInTime } from '../calendar';
import type { Disclosure } from '../disclosure';
import type { ProgramCode } from '../program';
import type { MembershipLoaders } from './membership-loaders';
import { disclosedMembership, type DisclosedMembership } from './disclosed-membership';
import type { DisclosureService } from './disclosure.service';
import type { MembershipEvent } from './membership-event';
import { bySinceThenAccount, membershipOn } from './membership-on';
import type { ProgramRules } from './program-rules';
import { isApplication } from './was-member-on';

export const STANDING_OUTCOMES = ['MEMBER', 'NOT_IN_GOOD_STANDING', 'NOT_CONFIRMED', 'UNAVAILABLE'] as const;

export type StandingOutcome = (typeof STANDING_OUTCOMES)[number];

/** How a company stands in one program at a point in time, as far as the caller is shown it. */
export interface Standing {
  readonly program: ProgramCode;
  readonly outcome: StandingOutcome;
  readonly memberships: readonly DisclosedMembership[];
  readonly dataAsOf: Instant | null;
}

/** Answers how the accounts of a company stand in this program. One per request. */
export class StandingService {
  constructor(
    private readonly rules: ProgramRules,
    /** Of whom is asked about, and of the company that asks. */
    private readonly loaders: { readonly asked: MembershipLoaders; readonly asking: MembershipLoaders },
    private readonly disclosures: DisclosureService,
    private readonly dataAsOf: () => Promise<Instant | null>,
  ) {}

  /**
   * @param accounts null: which they are cannot be said at the moment
   * @param asking whether the accounts are the caller's own company's
   */
  async standingOf(accounts: readonly string[] | null, at: PointInTime, asking: boolean): Promise<Standing> {
    if (accounts === null)
      return { program: this.rules.program, outcome: 'UNAVAILABLE', memberships: [], dataAsOf: null };
    // Asked for first, and read with the rest: data may be fresher than is said, never the other way round.
    const [dataAsOf, states] = await concurrently(
      () => this.dataAsOf(),
      () => concurrentlyForEach(accounts, (account) => this.membershipOf(account, at, asking)),
    );
    const memberships = states.filter((state) => state !== null).toSorted(bySinceThenAccount);
    return { program: this.rules.program, outcome: outcomeOf(memberships), memberships, dataAsOf };
  }

  private async membershipOf(account: string, at: PointInTime, asking: boolean): Promise<DisclosedMembership | null> {
    const loaders = asking ? this.loaders.asking : this.loaders.asked;
    const [events, validations, disclosure] = await concurrently(
      () => loaders.events.load(account),
      () => loaders.validations.load(account),
      () => this.disclosures.of(account, asking),
    );
    const state = membershipOn(this.rules, shownEvents(events, disclosure), validations, at);
    return state && disclosedMembership(this.rules.program, state, disclosure);
  }
}

/**
 * The events that decide on a membership as it is shown. To others than the program's own officers an application is none: who left and
 * applies anew is shown to have left.
 */
function shownEvents(events: readonly MembershipEvent[], disclosure: Disclosure): readonly MembershipEvent[] {
  return disclosure === 'OWN' ? events : events.filter(({ status }) => !isApplication(status));
}

function outcomeOf(memberships: readonly DisclosedMembership[]): StandingOutcome {
  if (memberships.length === 0) return 'NOT_CONFIRMED';
  return memberships.some((membership) => membership.inGoodStanding) ? 'MEMBER' : 'NOT_IN_GOOD_STANDING';
}
