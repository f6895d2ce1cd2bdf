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

/** How the cost of a single question grows with the number of companies: a hub in one process for each size, asked in turns. */
export async function growthByCompanies(
  folder: string,
  sizes: readonly number[],
  { rounds, report }: RunOptions,
): Promise<readonly SizedLane[]> {
  const worlds: SampleWorld[] = [];
  for (const size of sizes) worlds.push(await sampleWorld(folder, size, report));
  return withOpened(async (opened) => {
    const lanes: Lane[] = [];
    for (const { companies, dataFolder } of worlds) {
      const database = opened.add(await openDatabase(dataFolder), ({ close }) => close());
      const hub = await startHub({ name: String(companies), database, inspect: false });
      opened.add(hub, ({ stop }) => stop());
      const [work] = works(new PartySupply(await readParties(database)), rounds, ['single']);
      if (work) lanes.push({ contender: hub, work });
    }
    report(`Asking hubs of ${sizes.map((size) => size.toLocaleString('en')).join(', ')} companies`);
    const measured = await measure({ lanes, rounds, alike: false });
    return measured.map((lane) => ({ size: Number(lane.contender), measured: lane }));
  });
}
