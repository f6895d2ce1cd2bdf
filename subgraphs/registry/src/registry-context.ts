import type { ProgramCode } from '@aeo-hub/core/program';
import type { RequestContext } from '@aeo-hub/core/subgraph';
import type { AskedAboutService } from './asked-about/asked-about.service';
import type { AskingCompany } from './counterpart/asking-company';
import type { LookupService } from './lookup/lookup.service';
import type { NameSearchService } from './name-search/name-search.service';

/** What the resolvers of the registry are handed. */
export interface RegistryContext extends RequestContext {
  readonly lookups: LookupService;
  readonly asking: AskingCompany;
  readonly names: NameSearchService;
  readonly askedAbout: AskedAboutService;
  /** By whose word members are shown: the same for all of the question. */
  readonly programsHeard: () => Promise<readonly ProgramCode[]>;
}
