import type { ImportProgram } from '@aeo-hub/core/import';
import { openProgram, PROGRAM_ENTITIES, PROGRAM_MIGRATIONS } from '@aeo-hub/core/program-subgraph';
import type { RecordingContext } from '@aeo-hub/core/record';
import type { SubgraphDefinition } from '@aeo-hub/core/subgraph';
import { CompanyResolver } from './company.resolver';
import { Company } from './company.type';
import { PipMembershipResolver } from './pip-membership.resolver';
import { PipRecordingResolver } from './pip-recording.resolver';
import { pipFormat } from './file-format';
import { pipRules } from './rules';

/** How its files are read and judged. */
export const pipImport: ImportProgram = { rules: pipRules, format: pipFormat };

/** Partners in Protection (PIP), Canada: its memberships, on its own database. */
export const pip: SubgraphDefinition<RecordingContext> = {
  name: 'pip',
  resolvers: [CompanyResolver, PipMembershipResolver, PipRecordingResolver],
  orphanedTypes: [Company],
  entities: PROGRAM_ENTITIES,
  migrations: PROGRAM_MIGRATIONS,
  isVersioned: true,
  open: (dataSource) => openProgram(pipImport, dataSource),
};
