import type { DataSource } from 'typeorm';
import { dataAsOf } from '../import';
import {
  createMembershipLoaders,
  MembershipRepository,
  StandingService,
  type ProgramContext,
  type ProgramRules,
} from '../membership';
import type { OpenSubgraph } from '../subgraph';

/** Opens a program on its database: everything but its vocabulary is the same for all three. */
export async function openProgram(rules: ProgramRules, dataSource: DataSource): Promise<OpenSubgraph<ProgramContext>> {
  const repository = new MembershipRepository(dataSource);
  return {
    context: (request) => {
      const loaders = createMembershipLoaders(repository);
      let freshness: ReturnType<typeof dataAsOf> | undefined;
      return {
        ...request,
        loaders,
        standings: new StandingService(rules, loaders, () => (freshness ??= dataAsOf(dataSource))),
      };
    },
    close: async () => {},
  };
}
