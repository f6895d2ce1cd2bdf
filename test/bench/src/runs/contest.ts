import type { Contender } from '../contenders/contender';
import { startContenders } from '../contenders/start-contenders';
import { measure, type Measured } from '../measuring/measure';
import { profileLanes } from '../measuring/profile-lanes';
import { PartySupply } from '../works/party-supply';
import { works } from '../works/works';
import { openDatabase } from '../world/open-database';
import { readParties } from '../world/parties';
import type { SampleWorld } from '../world/sample-world';
import { withOpened } from './opened';
import type { RunOptions } from './run-options';

/** What the contest came to. */
export interface Contest {
  /** Work by work, each contender once. */
  readonly measured: readonly (readonly Measured[])[];
  /** Whether every question that was to be new was. */
  readonly isCold: boolean;
}

/** All contenders at all kinds of work, on one database. */
export async function contest(world: SampleWorld, names: readonly string[], options: RunOptions): Promise<Contest> {
  const { rounds, report, profileFolder } = options;
  return withOpened(async (opened) => {
    const database = opened.add(await openDatabase(world.dataFolder, 'read'), ({ close }) => close());
    const supply = new PartySupply(await readParties(database));
    const contenders: Contender[] = await startContenders(names, database, profileFolder !== null, opened, report);
    const measured: (readonly Measured[])[] = [];
    const watchedRounds = profileFolder === null ? 0 : 1;
    for (const work of works(supply, rounds + watchedRounds, options.works)) {
      report(`Asking: ${work.name}`);
      const lanes = contenders.map((contender) => ({ contender, work }));
      measured.push(await measure({ lanes, rounds, alike: true }));
      if (profileFolder !== null) await profileLanes(lanes, rounds, profileFolder);
    }
    if (supply.isExhausted) report('There were too few companies to ask about each once: some questions were not new.');
    return { measured, isCold: !supply.isExhausted };
  });
}
