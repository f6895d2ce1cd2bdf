import type { DataSource } from 'typeorm';
import { dataAsOf } from '../import';
import {
  createMembershipLoaders,
  DisclosureService,
  MembershipRepository,
  StandingService,
  type ProgramContext,
  type ProgramRules,
} from '../membership';
import { settleArrangements } from '../disclosure';
import type { OpenSubgraph } from '../subgraph';

/** Opens a program on its database: everything but its vocabulary is the same for all three. */
export async function openProgram(rules: ProgramRules, dataSource: DataSource): Promise<OpenSubgraph<ProgramContext>> {
  await settleArrangements(dataSource, rules.arrangements);
  const repository = new MembershipRepository(dataSource);
  const program = { code: rules.program, arrangements: rules.arrangements };
  return {
    context: (request) => {
      const loaders = createMembershipLoaders(repository);
      const disclosures = new DisclosureService(program, loaders, request);
      let freshness: ReturnType<typeof dataAsOf> | undefined;
      return {
        ...request,
        loaders,
        disclosures,
        standings: new StandingService(rules, loaders, disclosures, () => (freshness ??= dataAsOf(dataSource))),
      };
    },
    close: async () => {},
  };
}
