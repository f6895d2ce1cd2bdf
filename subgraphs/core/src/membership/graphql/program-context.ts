import type { Instant } from '../../calendar';
import type { MembershipLoaders } from '../membership-loaders';
import type { RequestContext } from '../../subgraph';
import type { DisclosureService } from '../disclosure.service';
import type { StandingService } from '../standing.service';

/** What the resolvers of a program are handed. */
export interface ProgramContext extends RequestContext {
  readonly standings: StandingService;
  readonly disclosures: DisclosureService;
  readonly loaders: MembershipLoaders;
  /** How fresh the program's data is; asked of the database once a request. */
  readonly dataAsOf: () => Promise<Instant | null>;
}
