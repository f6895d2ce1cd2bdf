import type { MembershipLoaders } from '../membership-loaders';
import type { RequestContext } from '../../subgraph';
import type { DisclosureService } from '../disclosure.service';
import type { StandingService } from '../standing.service';

/** What the resolvers of a program are handed. */
export interface ProgramContext extends RequestContext {
  readonly standings: StandingService;
  readonly disclosures: DisclosureService;
  readonly loaders: MembershipLoaders;
}
