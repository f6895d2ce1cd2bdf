import type { DataSource } from 'typeorm';
import { dataAsOf, type ImportProgram } from '../import';
import { openReader } from '../database';
import {
  createMembershipLoaders,
  DisclosureService,
  MemberReader,
  MemberScope,
  MembershipRepository,
  StandingService,
} from '../membership';
import { settleArrangements } from '../disclosure';
import { PROGRAMS } from '../program';
import { PROGRAM_READ } from '../program-database';
import { Recorder, type RecordingContext } from '../record';
import type { OpenSubgraph } from '../subgraph';

/** Opens a program on its database: everything but its vocabulary is the same for all three. */
export async function openProgram(
  imported: ImportProgram,
  dataSource: DataSource,
): Promise<OpenSubgraph<RecordingContext>> {
  const { rules } = imported;
  await settleArrangements(dataSource, rules.arrangements);
  const reader = await openReader(dataSource, { name: PROGRAMS[rules.program].folder, ...PROGRAM_READ });
  const program = { code: rules.program, arrangements: rules.arrangements };
  const recorder = new Recorder(imported, dataSource);
  return {
    context: (request) => {
      const { caller, now } = request;
      const reading = reader.forQuestion();
      const loadersFor = (scope: MemberScope) =>
        createMembershipLoaders(new MembershipRepository(MemberReader.under(scope, reading)));
      const asked = MemberScope.of(caller, rules.program, now);
      const loaders = loadersFor(asked);
      const asking = caller.role === 'CARRIER' ? loadersFor(MemberScope.ofAskingCompany()) : loaders;
      const disclosures = new DisclosureService(program, loaders, request);
      let known: ReturnType<typeof dataAsOf> | undefined;
      // Under the scope of what it is said of, so that it is read with it.
      const freshness = () => (known ??= dataAsOf((sql) => reading.query(asked.settingsFor([]), sql, [])));
      return {
        ...request,
        loaders,
        disclosures,
        recorder,
        standings: new StandingService(rules, { asked: loaders, asking }, disclosures, freshness),
        dataAsOf: freshness,
      };
    },
    dataAsOf: (context) => context.dataAsOf(),
    ready: () => reader.ready(),
    close: () => reader.close(),
  };
}
