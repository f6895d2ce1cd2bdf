import type { ImportProgram } from '@aeo-hub/core/import';
import { openProgram, PROGRAM_ENTITIES, PROGRAM_MIGRATIONS } from '@aeo-hub/core/program-subgraph';
import type { RecordingContext } from '@aeo-hub/core/record';
import type { SubgraphDefinition } from '@aeo-hub/core/subgraph';
import { CompanyResolver } from './company.resolver';
import { Company } from './company.type';
import { MexicanAeoMembershipResolver } from './mexican-aeo-membership.resolver';
import { MexicanAeoRecordingResolver } from './mexican-aeo-recording.resolver';
import { mexicanAeoFormat } from './file-format';
import { mexicanAeoRules } from './rules';

/** How its files are read and judged. */
export const mexicanAeoImport: ImportProgram = { rules: mexicanAeoRules, format: mexicanAeoFormat };

/** The Operador Económico Autorizado program (Mexican AEO), Mexico: its memberships, on its own database. */
export const mexicanAeo: SubgraphDefinition<RecordingContext> = {
  name: 'mexican-aeo',
  resolvers: [CompanyResolver, MexicanAeoMembershipResolver, MexicanAeoRecordingResolver],
  orphanedTypes: [Company],
  entities: PROGRAM_ENTITIES,
  migrations: PROGRAM_MIGRATIONS,
  isVersioned: true,
  open: (dataSource) => openProgram(mexicanAeoImport, dataSource),
};
