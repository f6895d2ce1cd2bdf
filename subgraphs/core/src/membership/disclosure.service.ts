import { calendarDayOf } from '../calendar';
import { consentsOn } from '../consent';
import { asksUnder, disclosure, type DisclosingProgram, type Disclosure } from '../disclosure';
import type { RequestContext } from '../subgraph';
import { inGoodStandingOn } from './in-good-standing-on';
import type { MembershipLoaders } from './membership-loaders';
import { wasMemberOn } from './was-member-on';

/**
 * What the caller of a request is shown of each account of a program. Decided as of today and as known now, whatever point in time is
 * asked about: a consent that has ended ends the sight of the past too.
 */
export class DisclosureService {
  constructor(
    private readonly program: DisclosingProgram,
    private readonly loaders: MembershipLoaders,
    private readonly request: Pick<RequestContext, 'caller' | 'now'>,
  ) {}

  /** @param asking whether the account is the caller's own company's: its standing decides on whether it is answered */
  async of(account: string, asking: boolean): Promise<Disclosure> {
    const { caller, now } = this.request;
    if (asking && caller.role === 'CARRIER') return 'CONFIRMATION';
    const [events, consents] = await Promise.all([
      this.loaders.events.load(account),
      this.loaders.consents.load(account),
    ]);
    const today = { on: calendarDayOf(now), knownAt: now.toISOString() };
    const record = {
      consents: consentsOn(consents, today),
      wasMember: wasMemberOn(events, today),
      inGoodStanding: inGoodStandingOn(events, today),
    };
    return disclosure(caller, this.program, record, today.on);
  }

  /** The partners under whose arrangements the caller asks: of a member's consents those that are its business. */
  get partners(): readonly string[] {
    const { caller, now } = this.request;
    return asksUnder(caller, this.program, calendarDayOf(now));
  }
}
