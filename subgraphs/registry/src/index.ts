import type { SubgraphDefinition } from '@aeo-hub/core/subgraph';
import { companyReference } from './company/company-reference';
import { counterpartReference } from './counterpart/counterpart-reference';
import { CounterpartResolver } from './counterpart/counterpart.resolver';
import { LookupRepository } from './lookup/lookup.repository';
import { LookupService } from './lookup/lookup.service';
import { CompanyResolver } from './question/company.resolver';
import type { RegistryContext } from './registry-context';
import { REGISTRY_STORAGE } from './storage/registry-storage';

export { catchUp, isCaughtUp } from './catch-up/catch-up';

/** Who a company is: identifiers, and the cross-walk from any of them to its accounts in each program. */
export const registry: SubgraphDefinition<RegistryContext> = {
  name: 'registry',
  resolvers: [CompanyResolver, CounterpartResolver],
  orphanedTypes: [],
  references: { Company: companyReference, CounterpartCheck: counterpartReference },
  entities: REGISTRY_STORAGE.entities,
  migrations: REGISTRY_STORAGE.migrations,
  open: async (dataSource) => {
    const repository = new LookupRepository(dataSource);
    return {
      context: (request) => ({ ...request, lookups: new LookupService(repository) }),
      close: async () => {},
    };
  },
};
