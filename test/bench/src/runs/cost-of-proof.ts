import { startHub } from '../contenders/hub';
import { measure, type Measured } from '../measuring/measure';
import { PartySupply } from '../works/party-supply';
import { works } from '../works/works';
import { openDatabase } from '../world/open-database';
import { readParties } from '../world/parties';
import type { SampleWorld } from '../world/sample-world';
import { withOpened } from './opened';
import type { RunOptions } from './run-options';

const OFFICER_OF_ALL = ['--role', 'officer', '--program', 'ALL'];

/**
 * A hub without access control, audit and receipts and one with them, each in one process. The second writes to its database, so each has a
 * copy of its own.
 */
export async function costOfProof(
  world: SampleWorld,
  { rounds, report, works: chosen }: RunOptions,
): Promise<readonly (readonly Measured[])[]> {
  return withOpened(async (opened) => {
    const open = opened.add(await openDatabase(await world.copyFor('open')), ({ close }) => close());
    const guarded = opened.add(await openDatabase(await world.copyFor('guarded')), ({ close }) => close());
    const contenders = [
      opened.add(await startHub({ name: 'open', database: open, inspect: false }), ({ stop }) => stop()),
      opened.add(
        await startHub({ name: 'guarded', database: guarded, inspect: false, caller: OFFICER_OF_ALL }),
        ({ stop }) => stop(),
      ),
    ];
    const measured: (readonly Measured[])[] = [];
    for (const work of works(new PartySupply(await readParties(open)), rounds, chosen)) {
      report(`Asking what access control, audit and receipts cost: ${work.name}`);
      const lanes = contenders.map((contender) => ({ contender, work }));
      measured.push(await measure({ lanes, rounds, alike: true }));
    }
    return measured;
  });
}
