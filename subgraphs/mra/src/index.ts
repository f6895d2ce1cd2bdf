import { calendarDayOf } from '@aeo-hub/core/calendar';
import type { SubgraphDefinition } from '@aeo-hub/core/subgraph';
import { ArrangementResolver } from './arrangement/arrangement.resolver';
import { BenefitResolver } from './benefit/benefit.resolver';
import { CompanyResolver } from './company/company.resolver';
import { Company } from './company/company.type';
import { CounterpartCheck } from './counterpart/counterpart-check.type';
import { CounterpartCheckResolver } from './counterpart/counterpart-check.resolver';
import type { MraContext } from './mra-context';
import { ProgramFieldResolver } from './program/program-field.resolver';
import { ProgramResolver } from './program/program.resolver';
import { SHIPPED_FILES } from './reference/shipped-files';
import { DataVersion1700000002000 } from './storage/data-version.migration';
import { ReferenceStore } from './storage/reference-store';
import { ReferenceVersionRow } from './storage/reference-version.entity';
import { ReferenceVersion1700000000500 } from './storage/reference-version.migration';

/** What a membership is worth where: the register of arrangements, and the one place where a membership meets it. */
export const mra: SubgraphDefinition<MraContext> = {
  name: 'mra',
  resolvers: [
    ArrangementResolver,
    BenefitResolver,
    CompanyResolver,
    CounterpartCheckResolver,
    ProgramFieldResolver,
    ProgramResolver,
  ],
  orphanedTypes: [Company, CounterpartCheck],
  entities: [ReferenceVersionRow],
  migrations: [ReferenceVersion1700000000500, DataVersion1700000002000],
  isVersioned: true,
  open: async (dataSource) => {
    const store = await ReferenceStore.open(dataSource, SHIPPED_FILES);
    return {
      context: (request) => ({
        ...request,
        today: calendarDayOf(request.now),
        reference: (knownAt) => store.asKnown(knownAt),
      }),
      close: async () => {},
    };
  },
};
