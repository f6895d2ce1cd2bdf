import { openReader } from '@aeo-hub/core/database';
import type { SubgraphDefinition } from '@aeo-hub/core/subgraph';
import { AccountHistoryRepository } from './asked-about/account-history.repository';
import { AskedAboutResolver } from './asked-about/asked-about.resolver';
import { AskedAboutService } from './asked-about/asked-about.service';
import { questionsReference } from './asked-about/questions-reference';
import { companyReference } from './company/company-reference';
import { counterpartReference } from './counterpart/counterpart-reference';
import { AskingCompany } from './counterpart/asking-company';
import { CounterpartResolver } from './counterpart/counterpart.resolver';
import { CompanyReader } from './disclosure/company-reader';
import { scopeOf } from './disclosure/company-scope';
import { ProgramsHeard } from './disclosure/programs-heard';
import { LookupRepository } from './lookup/lookup.repository';
import { LookupService } from './lookup/lookup.service';
import { NameSearchRepository } from './name-search/name-search.repository';
import { NameSearchResolver } from './name-search/name-search.resolver';
import { NameSearchService } from './name-search/name-search.service';
import { CompanyResolver } from './question/company.resolver';
import type { RegistryContext } from './registry-context';
import { REGISTRY_READ, REGISTRY_STORAGE } from './storage/registry-storage';

export { catchUp, type CatchUpOptions } from './catch-up/catch-up';
export { readDisclosureSettings, type DisclosureSettings } from './disclosure/disclosure-settings';
export { rulesAdoptedText } from './linking/rules-adopted-text';
export { LinkingNews, type NewLinks } from './linking/linking-news';
export { joinText } from './linking/join-text';
export { clashLines } from './clash/clash-lines';
export { followOutboxes, type FollowOptions, type Follower, type Outboxes } from './catch-up/follow-outboxes';

/** Who a company is: identifiers, and the cross-walk from any of them to its accounts in each program. */
export const registry: SubgraphDefinition<RegistryContext> = {
  name: 'registry',
  resolvers: [AskedAboutResolver, CompanyResolver, CounterpartResolver, NameSearchResolver],
  orphanedTypes: [],
  references: {
    Company: companyReference,
    CounterpartCheck: counterpartReference,
    QuestionConnection: questionsReference,
  },
  entities: REGISTRY_STORAGE.entities,
  migrations: REGISTRY_STORAGE.migrations,
  isVersioned: true,
  open: async (dataSource) => {
    const reader = await openReader(dataSource, { name: 'registry', ...REGISTRY_READ });
    const heard = new ProgramsHeard(dataSource);
    return {
      context: (request) => {
        const scope = scopeOf(request.caller, request.now);
        const reading = reader.forQuestion();
        const programsHeard = heard.forQuestion();
        const companies = CompanyReader.under(scope, programsHeard, reading);
        const lookups = new LookupService(new LookupRepository(companies), scope, request.now);
        const asking = new AskingCompany(request.caller, reading, request.now);
        const names = new NameSearchService(new NameSearchRepository(companies), lookups, request.now);
        // A carrier is shown no account, and is asked about by all that its own company has.
        const history = request.caller.role === 'CARRIER' ? CompanyReader.ofEveryAccount(reading) : companies;
        const askedAbout = new AskedAboutService(new AccountHistoryRepository(history));
        return { ...request, lookups, asking, names, askedAbout, programsHeard };
      },
      circumstances: async ({ programsHeard }) => String(await programsHeard()),
      ready: () => reader.ready(),
      close: () => reader.close(),
    };
  },
};
