import type { Contender } from '../contenders/contender';
import { startHub } from '../contenders/hub';
import { openAsker, type Asker } from '../measuring/ask';
import { PartySupply } from '../works/party-supply';
import { aboutMany, aboutOne } from '../works/questions';
import { openDatabase } from '../world/open-database';
import { readParties } from '../world/parties';
import type { SampleWorld } from '../world/sample-world';
import { withOpened } from './opened';
import type { RunOptions } from './run-options';

const PARTNER = ['--role', 'partner', '--country', 'JP'];
const BATCH = 5_000;
/** Single questions that are asked, one after another, before each batch. */
const ALONE = 30;

/** How long single questions take, and the batches beside which some of them are asked; in milliseconds, one by one. */
export interface BesideBatch {
  readonly alone: readonly number[];
  readonly beside: readonly number[];
  readonly batches: readonly number[];
}

/**
 * Single questions to the hub in one process, with access control, audit and receipts: alone, and while it answers a full batch. They are asked one
 * after another by one who does not wait between them.
 */
export async function besideBatch(world: SampleWorld, { rounds, report }: RunOptions): Promise<BesideBatch> {
  return withOpened(async (opened) => {
    const database = opened.add(await openDatabase(await world.copyFor('beside')), ({ close }) => close());
    const hub = await startHub({ name: 'hub', database, inspect: false, caller: PARTNER });
    opened.add(hub, ({ stop }) => stop());
    const supply = new PartySupply(await readParties(database));
    report(`Asking single questions beside a batch of ${BATCH.toLocaleString('en')}`);
    const measured = { alone: [] as number[], beside: [] as number[], batches: [] as number[] };
    // The first round is the warm-up.
    for (let round = 0; round <= rounds; round += 1) {
      const { alone, beside, batch } = await asked(hub, supply);
      if (round === 0) continue;
      measured.alone.push(...alone);
      measured.beside.push(...beside);
      measured.batches.push(batch);
    }
    return measured;
  });
}

async function asked(hub: Contender, supply: PartySupply) {
  const [singles, batches] = [openAsker(hub, 1), openAsker(hub, 1)];
  try {
    const one = () => timed(singles, supply.take(1).map(aboutOne).join(''));
    const alone: number[] = [];
    while (alone.length < ALONE) alone.push(await one());
    let isOver = false;
    const batch = timed(batches, aboutMany(supply.take(BATCH))).finally(() => (isOver = true));
    const beside: number[] = [];
    // Looked at after the question: one that was asked during the batch counts, whenever it is answered.
    while (!isOver) beside.push(await one());
    return { alone, beside, batch: await batch };
  } finally {
    await Promise.all([singles.close(), batches.close()]);
  }
}

async function timed(asker: Asker, body: string): Promise<number> {
  const began = performance.now();
  await asker.ask(body);
  return performance.now() - began;
}
