import type { SubgraphDefinition } from '@aeo-hub/core/subgraph';
import { companyReference } from './company/company-reference';
import { counterpartReference } from './counterpart/counterpart-reference';
import { AskingCompany } from './counterpart/asking-company';
import { CounterpartResolver } from './counterpart/counterpart.resolver';
import { scopeOf } from './disclosure/company-scope';
import { LookupRepository } from './lookup/lookup.repository';
import { LookupService } from './lookup/lookup.service';
import { NameSearchRepository } from './name-search/name-search.repository';
import { NameSearchResolver } from './name-search/name-search.resolver';
import { NameSearchService } from './name-search/name-search.service';
import { CompanyResolver } from './question/company.resolver';
import type { RegistryContext } from './registry-context';
import { REGISTRY_STORAGE } from './storage/registry-storage';

export { catchUp, type CatchUpOptions } from './catch-up/catch-up';
export { followOutboxes, type FollowOptions, type Follower, type Outboxes } from './catch-up/follow-outboxes';

/** Who a company is: identifiers, and the cross-walk from any of them to its accounts in each program. */
export const registry: SubgraphDefinition<RegistryContext> = {
  name: 'registry',
  resolvers: [CompanyResolver, CounterpartResolver, NameSearchResolver],
  orphanedTypes: [],
  references: { Company: companyReference, CounterpartCheck: counterpartReference },
  entities: REGISTRY_STORAGE.entities,
  migrations: REGISTRY_STORAGE.migrations,
  open: async (dataSource) => {
    const identifiers = new LookupRepository(dataSource);
    const names = new NameSearchRepository(dataSource);
    return {
      context: (request) => {
        const scope = scopeOf(request.caller, request.now);
        const lookups = new LookupService(identifiers, scope, request.now);
        const asking = new AskingCompany(request.caller, identifiers, request.now);
        return { ...request, lookups, asking, names: new NameSearchService(names, lookups, scope, request.now) };
      },
      close: async () => {},
    };
  },
};
