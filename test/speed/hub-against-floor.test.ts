import { createTestDatabase, type TestDatabase } from '@aeo-hub/core/database';
import { startFloor } from '../bench/src/contenders/floor/floor';
import { startHub } from '../bench/src/contenders/hub';
import type { Contender } from '../bench/src/contenders/contender';
import { measure, type Measured } from '../bench/src/measuring/measure';
import { figuresOf } from '../bench/src/report/figures';
import { PartySupply } from '../bench/src/works/party-supply';
import { aboutMany, aboutOne } from '../bench/src/works/questions';
import type { Work } from '../bench/src/works/work';
import { readParties } from '../bench/src/world/parties';
import { temporaryFolder } from '../hub/running-hub';
import { rm } from 'node:fs/promises';

const COMPANIES = 1_000;
const ROUNDS = 4;

/**
 * By so much the hub's own processor time for a question may exceed that of the hand-written endpoint: about twice what it does. Processor time,
 * because others work on the same machine; ratios, because machines differ. `npm run bench` tells how much it does.
 */
const MOST_TIMES_FLOOR = { single: 9, batch: 14 };

describe('the hub in one process against an endpoint written by hand for the same questions', () => {
  let database: TestDatabase;
  let folder: string;
  let contenders: Contender[] = [];
  let supply: PartySupply;

  beforeAll(async () => {
    folder = await temporaryFolder();
    database = await createTestDatabase();
    // The server is that of all tests, whose other questions its time would tell of: only the contenders' own is looked at.
    const served = { url: database.url, folder, postmaster: 0, close: async () => undefined };
    const environment = { HUB_SAMPLE_COMPANIES: String(COMPANIES) };
    contenders = [await startHub({ name: 'hub', database: served, inspect: false, environment })];
    contenders.push(await startFloor('floor', served, false));
    supply = new PartySupply(await readParties(served));
  }, 180_000);

  afterAll(async () => {
    await Promise.all(contenders.map((contender) => contender.stop()));
    await database?.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('answers alike about one company, for not much more of its processor', async () => {
    expect(await timesFloor(work('single', 1, 30))).toBeLessThan(MOST_TIMES_FLOOR.single);
  });

  it('answers alike about 100 companies at once, for not much more of its processor', async () => {
    expect(await timesFloor(work('batch', 100, 2))).toBeLessThan(MOST_TIMES_FLOOR.batch);
  });

  /** Each question about other companies than all before. */
  function work(name: string, size: number, perRound: number): Work {
    const parties = supply.take(size * perRound * (ROUNDS + 1));
    const body = (turn: number) => {
      const asked = parties.slice(turn * size, (turn + 1) * size);
      return size === 1 ? asked.map(aboutOne).join('') : aboutMany(asked);
    };
    return { name, warmUps: perRound, perRound, connections: 1, body };
  }

  async function timesFloor(asked: Work): Promise<number> {
    const lanes = contenders.map((contender) => ({ contender, work: asked }));
    const [hub, floor] = await measure({ lanes, rounds: ROUNDS, alike: true });
    return ownCpuOf(hub) / ownCpuOf(floor);
  }
});

function ownCpuOf(measured: Measured | undefined): number {
  return measured ? figuresOf(measured).cpuMs.own : Number.NaN;
}
