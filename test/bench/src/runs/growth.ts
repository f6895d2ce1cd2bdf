import { startHub } from '../contenders/hub';
import { measure, type Lane } from '../measuring/measure';
import type { SizedLane } from '../report/growth-table';
import { PartySupply } from '../works/party-supply';
import { sizedWorks, works } from '../works/works';
import { openDatabase } from '../world/open-database';
import { readParties } from '../world/parties';
import { sampleWorld, type SampleWorld } from '../world/sample-world';
import { withOpened } from './opened';
import type { RunOptions } from './run-options';

/** How the cost of a question grows with the number of identifiers in it: the hub in one process, asked about nobody twice. */
export async function growthByIdentifiers(
  world: SampleWorld,
  { rounds, report }: RunOptions,
): Promise<readonly SizedLane[]> {
  return withOpened(async (opened) => {
    const database = opened.add(await openDatabase(world.dataFolder), ({ close }) => close());
    const hub = opened.add(await startHub({ name: 'hub', database, inspect: false }), ({ stop }) => stop());
    const sized = sizedWorks(new PartySupply(await readParties(database)), rounds);
    report(`Asking about ${sized.map(({ name }) => name).join(', ')} identifiers at once`);
    const lanes = sized.map((work) => ({ contender: hub, work }));
    const measured = await measure({ lanes, rounds, alike: false });
    return measured.map((lane) => ({ size: Number(lane.work), measured: lane }));
  });
}

/** What growth with the number of companies came to, size by size. */
export interface CompanyGrowth {
  /** Asked about companies whose rows nobody has read before: PostgreSQL, or the disk, must fetch them. */
  readonly byCompanies: readonly SizedLane[];
  /** Asked about the same companies again and again, while the hub keeps nothing: PostgreSQL has their rows in memory. */
  readonly byCompaniesInMemory: readonly SizedLane[];
}

/** So that only what PostgreSQL has in memory tells the two apart. */
const KEEPING_NOTHING = { ANSWER_CACHE_MB: '0' };

/** How the cost of a single question grows with the number of companies: a hub in one process for each size, asked in turns. */
export async function growthByCompanies(
  folder: string,
  sizes: readonly number[],
  { rounds, report }: RunOptions,
): Promise<CompanyGrowth> {
  if (sizes.length === 0) return { byCompanies: [], byCompaniesInMemory: [] };
  const worlds: SampleWorld[] = [];
  for (const size of sizes) worlds.push(await sampleWorld(folder, size, report));
  return withOpened(async (opened) => {
    const lanes: (readonly Lane[])[] = [];
    for (const { companies, dataFolder } of worlds) {
      const database = opened.add(await openDatabase(dataFolder), ({ close }) => close());
      const hub = await startHub({ name: String(companies), database, inspect: false, environment: KEEPING_NOTHING });
      opened.add(hub, ({ stop }) => stop());
      const asked = works(new PartySupply(await readParties(database)), rounds, ['single', 'single-again']);
      lanes.push(asked.map((work) => ({ contender: hub, work })));
    }
    report(`Asking hubs of ${sizes.map((size) => size.toLocaleString('en')).join(', ')} companies`);
    const measuredAt = async (place: number): Promise<readonly SizedLane[]> => {
      const measured = await measure({ lanes: lanes.flatMap((each) => each[place] ?? []), rounds, alike: false });
      return measured.map((lane) => ({ size: Number(lane.contender), measured: lane }));
    };
    return { byCompanies: await measuredAt(0), byCompaniesInMemory: await measuredAt(1) };
  });
}
