import type { DataSource } from 'typeorm';
import { dataAsOf, type ImportProgram } from '../import';
import { createMembershipLoaders, DisclosureService, MembershipRepository, StandingService } from '../membership';
import { settleArrangements } from '../disclosure';
import { Recorder, type RecordingContext } from '../record';
import type { OpenSubgraph } from '../subgraph';

/** Opens a program on its database: everything but its vocabulary is the same for all three. */
export async function openProgram(
  imported: ImportProgram,
  dataSource: DataSource,
): Promise<OpenSubgraph<RecordingContext>> {
  const { rules } = imported;
  await settleArrangements(dataSource, rules.arrangements);
  const repository = new MembershipRepository(dataSource);
  const program = { code: rules.program, arrangements: rules.arrangements };
  const recorder = new Recorder(imported, dataSource);
  return {
    context: (request) => {
      const loaders = createMembershipLoaders(repository);
      const disclosures = new DisclosureService(program, loaders, request);
      let freshness: ReturnType<typeof dataAsOf> | undefined;
      return {
        ...request,
        loaders,
        disclosures,
        recorder,
        standings: new StandingService(rules, loaders, disclosures, () => (freshness ??= dataAsOf(dataSource))),
      };
    },
    close: async () => {},
  };
}
