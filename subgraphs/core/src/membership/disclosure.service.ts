import { concurrently } from '../concurrently';
import { calendarDayOf, type PointInTime } from '../calendar';
import type { Caller } from '../caller';
import { consentsOn, type ConsentEvent } from '../consent';
import { asksUnder, disclosure, type DisclosedRecord, type DisclosingProgram, type Disclosure } from '../disclosure';
import type { RequestContext } from '../subgraph';
import { inGoodStandingOn } from './in-good-standing-on';
import type { MembershipEvent } from './membership-event';
import type { MembershipLoaders } from './membership-loaders';
import { wasMemberOn } from './was-member-on';

/**
 * What the caller of a request is shown of each account of a program. Decided as of today and as known now, whatever point in time is
 * asked about: a consent that has ended ends the sight of the past too.
 */
export class DisclosureService {
  private readonly caller: Caller;
  private readonly today: PointInTime;

  constructor(
    private readonly program: DisclosingProgram,
    private readonly loaders: MembershipLoaders,
    { caller, now }: Pick<RequestContext, 'caller' | 'now'>,
  ) {
    this.caller = caller;
    this.today = { on: calendarDayOf(now), knownAt: now.toISOString() };
  }

  /** @param asking whether the account is the caller's own company's: its standing decides on whether it is answered */
  async of(account: string, asking: boolean): Promise<Disclosure> {
    const { caller, program, loaders, today } = this;
    if (asking && caller.role === 'CARRIER') return 'CONFIRMATION';
    const [events, consents] = await concurrently(
      () => loaders.events.load(account),
      () => loaders.consents.load(account),
    );
    return disclosure(caller, program, new RecordToday(events, consents, today), today.on);
  }

  /** The partners under whose arrangements the caller asks: of a member's consents those that are its business. */
  partners(): readonly string[] {
    return asksUnder(this.caller, this.program, this.today.on);
  }
}

/** Getters, because a program's own officers are shown a member whatever its record says. */
class RecordToday implements DisclosedRecord {
  constructor(
    private readonly events: readonly MembershipEvent[],
    private readonly given: readonly ConsentEvent[],
    private readonly today: PointInTime,
  ) {}

  get consents() {
    return consentsOn(this.given, this.today);
  }

  get wasMember() {
    return wasMemberOn(this.events, this.today);
  }

  get inGoodStanding() {
    return inGoodStandingOn(this.events, this.today);
  }
}
