import type { ImportProgram } from '@aeo-hub/core/import';
import { openProgram, PROGRAM_ENTITIES, PROGRAM_MIGRATIONS } from '@aeo-hub/core/program-subgraph';
import type { RecordingContext } from '@aeo-hub/core/record';
import type { SubgraphDefinition } from '@aeo-hub/core/subgraph';
import { CompanyResolver } from './company.resolver';
import { Company } from './company.type';
import { CtpatMembershipResolver } from './ctpat-membership.resolver';
import { CtpatRecordingResolver } from './ctpat-recording.resolver';
import { ctpatFormat } from './file-format';
import { ctpatRules } from './rules';

/** How its files are read and judged. */
export const ctpatImport: ImportProgram = { rules: ctpatRules, format: ctpatFormat };

/** The Customs Trade Partnership Against Terrorism (CTPAT), United States: its memberships, on its own database. */
export const ctpat: SubgraphDefinition<RecordingContext> = {
  name: 'ctpat',
  resolvers: [CompanyResolver, CtpatMembershipResolver, CtpatRecordingResolver],
  orphanedTypes: [Company],
  entities: PROGRAM_ENTITIES,
  migrations: PROGRAM_MIGRATIONS,
  isVersioned: true,
  open: (dataSource) => openProgram(ctpatImport, dataSource),
};
