import type { RequestContext } from '@aeo-hub/core/subgraph';
import type { LookupService } from './lookup/lookup.service';

/** What the resolvers of the registry are handed. */
export interface RegistryContext extends RequestContext {
  readonly lookups: LookupService;
}
