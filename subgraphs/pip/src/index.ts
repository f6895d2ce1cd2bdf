import { openProgram, PROGRAM_ENTITIES, PROGRAM_MIGRATIONS } from '@aeo-hub/core/program-subgraph';
import type { ProgramContext } from '@aeo-hub/core/membership';
import type { SubgraphDefinition } from '@aeo-hub/core/subgraph';
import { CompanyResolver } from './company.resolver';
import { Company } from './company.type';
import { PipMembershipResolver } from './pip-membership.resolver';
import { pipRules } from './rules';

/** Protection (PIP), Canada: its memberships, on its own database. */
export const pip: SubgraphDefinition<ProgramContext> = {
  name: 'pip',
  resolvers: [CompanyResolver, PipMembershipResolver],
  orphanedTypes: [Company],
  entities: PROGRAM_ENTITIES,
  migrations: PROGRAM_MIGRATIONS,
  open: (dataSource) => openProgram(pipRules, dataSource),
};
