import { Cells } from './cells';
import { WorldHub } from './hub/world-hub';
import type { Row, Rows } from './paths/lookup';
import { checkRecording } from './paths/recorded-by';
import { checkRefusals } from './paths/refused';
import { checkAlone } from './paths/told-alone';
import { checkAliases } from './paths/told-by-alias';
import { checkEveryField, everythingTold, expectToldAsSaid } from './paths/told-by-company';
import { checkSearch } from './paths/told-by-search';
import { checkMoments, checkNumbers } from './paths/told-otherwise';
import { checkCounterparts, checkCounterpartsAlone } from './paths/told-to-traders';
import { selectionOf, typesReachedFrom } from './selection';
import { FIELDS } from './fields';
import { CALLERS, type CallerRow } from './the-table';
import { CARRIERS } from './world/carriers';
import { RECORDS } from './world/records';

jest.setTimeout(300_000);

const cells = new Cells();
let hub: WorldHub;
let all: Rows;
let own: readonly Row[];

beforeAll(async () => {
  hub = await WorldHub.open([...RECORDS.map(({ member }) => member), ...CARRIERS]);
  all = await everythingTold(hub, { caller: EVERY_OFFICER });
  own = all.rows;
});

afterAll(async () => {
  process.stdout.write(`${cells}\n`);
  await hub.close();
});

const EVERY_OFFICER = CALLERS.find(({ who }) => who === 'An officer of all three')?.caller ?? { role: 'PUBLIC' };
const asking = CALLERS.filter(({ companies }) => companies === 'ANSWERED');
const trading = CALLERS.filter(({ counterparts }) => counterparts === 'ANSWERED' || counterparts === 'NEVER');

describe('the table', () => {
  it('says of every field that a client reaches from a company who is shown it, and of no other', () => {
    const roots = ['CompanyLookup', 'CompanyMatchConnection', 'CounterpartCheck'];
    for (const root of roots) expect(() => selectionOf(root, 'ALL')).not.toThrow();
    expect(Object.keys(FIELDS).toSorted()).toEqual(typesReachedFrom(...roots).toSorted());
  });

  it('begins with officers of all programs, who are told what the programs’ files say', () => {
    expectToldAsSaid(own);
  });
});

describe.each(asking)('$who', (row: CallerRow) => {
  let told: Rows;

  it('is told by companies, of every field of every record, what the table says', async () => {
    // What officers of all programs are told is what the others are held to; it was held to the programs' files itself.
    told = row.caller === EVERY_OFFICER ? all : await everythingTold(hub, row);
    cells.add('companies, every field', checkEveryField(row, told, own));
  });

  it('is told by aliases, fragments and interfaces what companies tells', async () => {
    cells.add('company, under aliases and by fragments', await checkAliases(hub, row, told.rows));
  });

  it('is told by each number of a record what the table says', async () => {
    cells.add('companies, by each number', await checkNumbers(hub, row));
  });

  it('is told of the past, and as known then, what the table says', async () => {
    cells.add('companies, of the past and as known then', await checkMoments(hub, row));
  });

  it('finds by name whom the table says', async () => {
    cells.add('searchCompanies', await checkSearch(hub, row));
  });
});

describe.each(trading)('$who, as a trader', (row: CallerRow) => {
  it('is told by counterparts what the table says', async () => {
    cells.add('counterparts', await checkCounterparts(hub, row));
  });

  it('is told by counterpart, in the whole answer, what the table says', async () => {
    cells.add('counterpart, the whole answer', await checkCounterpartsAlone(hub, row));
  });
});

describe.each(CALLERS)('$who', (row: CallerRow) => {
  it('is told by company, in the whole answer and its receipt, what the table says', async () => {
    cells.add('company, the whole answer', await checkAlone(hub, row));
  });

  it('is refused what it may not ask, whatever company it names', async () => {
    cells.add('what may not be asked', await checkRefusals(hub, row));
  });

  it('is refused to record what is not its own, whatever member it names', async () => {
    cells.add('the recording mutations', await checkRecording(hub, row));
  });
});
