import { Cells } from './cells';
import { WorldHub } from './hub/world-hub';
import { checkCompanies, expectToldAsSaid, rowsTold, type Row } from './paths/told-by-company';
import { CALLERS, type CallerRow } from './the-table';
import { RECORDS } from './world/records';

jest.setTimeout(300_000);

describe('the disclosure matrix', () => {
  const cells = new Cells();
  let hub: WorldHub;
  let own: readonly Row[];

  beforeAll(async () => {
    hub = await WorldHub.open(RECORDS.map(({ member }) => member));
    const everyOfficer = CALLERS.find(({ who }) => who === 'An officer of all three') as CallerRow;
    own = (await rowsTold(hub, everyOfficer, { asOf: null })).rows;
  });

  afterAll(async () => {
    process.stdout.write(`${cells}\n`);
    await hub.close();
  });

  it('begins with officers of all programs, who are told what the programs’ files say', () => {
    expectToldAsSaid(own);
  });

  const asking = CALLERS.filter(({ companies }) => companies === 'ANSWERED');

  it.each(asking)('holds for every field of every record, by companies: $who', async (row) => {
    cells.add('companies, every field', await checkCompanies(hub, row, own));
  });
});
