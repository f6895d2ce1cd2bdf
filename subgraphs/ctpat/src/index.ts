import type { ImportProgram } from '@aeo-hub/core/import';
import { openProgram, PROGRAM_ENTITIES, PROGRAM_MIGRATIONS } from '@aeo-hub/core/program-subgraph';
import type { ProgramContext } from '@aeo-hub/core/membership';
import type { SubgraphDefinition } from '@aeo-hub/core/subgraph';
import { CompanyResolver } from './company.resolver';
import { Company } from './company.type';
import { CtpatMembershipResolver } from './ctpat-membership.resolver';
import { ctpatFormat } from './file-format';
import { ctpatRules } from './rules';

/** The Customs Trade Partnership Against Terrorism (CTPAT), United States: its memberships, on its own database. */
export const ctpat: SubgraphDefinition<ProgramContext> = {
  name: 'ctpat',
  resolvers: [CompanyResolver, CtpatMembershipResolver],
  orphanedTypes: [Company],
  entities: PROGRAM_ENTITIES,
  migrations: PROGRAM_MIGRATIONS,
  open: (dataSource) => openProgram(ctpatRules, dataSource),
};

/** How its files are read and judged. */
export const ctpatImport: ImportProgram = { rules: ctpatRules, format: ctpatFormat };
