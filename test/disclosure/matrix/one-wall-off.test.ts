import { Cells } from './cells';
import type { SubgraphDoors } from './hub/subgraph-doors';
import { WALLS } from './hub/walls';
import { WorldHub } from './hub/world-hub';
import { checkPrograms, checkRegistry } from './paths/asked-directly';
import { lookUpRecords } from './paths/lookup';
import { checkNotShown, checkNotShownBefore } from './paths/refused-alike';
import { checkSearch } from './paths/told-by-search';
import { checkCounterparts } from './paths/told-to-traders';
import { CALLERS, MOMENTS } from './the-table';
import { CARRIERS } from './world/carriers';
import { ON_EVERY_PATH } from './world/records';

jest.setTimeout(300_000);

/** All of them with `npm run test:long`; else every third, and without the next wall the next ones. */
function triedWithout(wall: number) {
  const tried = CALLERS.filter((_, index) => process.env['TEST_LONG'] || (index + wall) % 3 === 0);
  return {
    tried,
    asking: tried.filter(({ companies }) => companies === 'ANSWERED'),
    trading: tried.filter(({ counterparts }) => counterparts === 'ANSWERED' || counterparts === 'NEVER'),
  };
}

const BEFORE = MOMENTS.filter(({ exchanged: [admitted] }) => admitted === 'NOTHING');

describe('the disclosure matrix', () => {
  const cells = new Cells();
  let hub: WorldHub;
  let doors: SubgraphDoors;
  let ids: readonly string[];

  beforeAll(async () => {
    // What was answered behind all walls must not be what is told when one is off.
    hub = await WorldHub.open([...ON_EVERY_PATH.map(({ member }) => member), ...CARRIERS], { ANSWER_CACHE_MB: '0' });
    doors = await hub.openDoors();
    const everyOfficer = { caller: { role: 'OFFICER', programs: ['PIP', 'CTPAT', 'MEXICAN_AEO'] } } as const;
    const { rows } = await lookUpRecords(hub, everyOfficer, ON_EVERY_PATH, '{ outcome company { companyId } }');
    ids = rows.map(({ company }) => String(company?.['companyId']));
  });

  afterAll(async () => {
    process.stdout.write(`${cells}\n`);
    await hub.close();
  });

  it.each(CALLERS)('holds for each subgraph asked directly, past the gateway: $who', async (row) => {
    cells.add('_entities of the programs', await checkPrograms(doors, row, 'ALL'));
    cells.add('_entities of the registry', await checkRegistry(doors, row, ids));
  });

  describe.each(WALLS)('without $wall', ({ wall, off, isAloneForThePast = false }) => {
    const { tried, asking, trading } = triedWithout(WALLS.findIndex((one) => one.wall === wall));
    let back: () => Promise<unknown>;

    beforeAll(async () => {
      back = await off(hub);
    });

    afterAll(() => back());

    it('shows no caller what the table hides from it', async () => {
      for (const row of asking) {
        cells.add(`without ${wall}`, await checkNotShown(hub, row, MOMENTS));
        for (const moment of isAloneForThePast ? [] : BEFORE)
          cells.add(`without ${wall}`, await checkNotShownBefore(hub, row, moment));
      }
    });

    it('finds by name for no caller what the table hides from it', async () => {
      for (const row of asking) cells.add(`without ${wall}`, await checkSearch(hub, row));
    });

    it('confirms no counterpart that the table does not confirm', async () => {
      for (const row of trading) cells.add(`without ${wall}`, await checkCounterparts(hub, row));
    });

    it('lets no subgraph, asked directly, tell anybody what the table hides', async () => {
      for (const row of tried) {
        cells.add(`without ${wall}`, await checkPrograms(doors, row, 'REFUSED'));
        cells.add(`without ${wall}`, await checkRegistry(doors, row, ids));
      }
    });
  });
});
