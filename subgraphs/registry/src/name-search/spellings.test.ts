import { askRegistry } from '../test-registry/ask-registry';
import { openTestRegistry, type TestRegistry } from '../test-registry/open-test-registry';
import { particulars } from '../test-registry/particulars';

jest.setTimeout(60_000);

const SEARCH = `query ($name: String!) {
  searchCompanies(name: $name, first: 100) { totalCount edges { score node { legalName } } } }`;

/** Companies whose names are short, joined, split, abbreviated, or much like another's. */
const REGISTER = [
  '3M Company',
  'UPS Supply Chain Solutions, Inc.',
  'United Parcel Service, Inc.',
  'US Foods, Inc.',
  'USP Logistics LLC',
  'J.B. Hunt Transport, Inc.',
  'JB Poindexter & Co., Inc.',
  'AT&T Corp.',
  'Procter & Gamble Company',
  'Johnson & Johnson',
  'Johnson Controls, Inc.',
  'S.C. Johnson & Son, Inc.',
  'Bank of the West',
  'Bank of the East',
  'Union Pacific Railroad Company',
  'Union Carbide Corporation',
  'North Star Steel Company',
  'South Star Steel Company',
  'Royal Mail Logistics LLC',
  'Royal Bank Freight LLC',
  'Guangzhou Haige Communication Group Co., Ltd.',
  'CNOOC Energy Development Co., Ltd.',
  'Lukoil Oil Company',
  'A-B-C Company',
  'XYZ Company',
  '7-Eleven, Inc.',
  'Seven Eleven Trucking LLC',
  '84 Lumber Company',
  '24 Seven Logistics LLC',
  'Pier 1 Imports, Inc.',
  'Studio 54 Freight LLC',
  'Harley-Davidson Motor Company',
  "O'Reilly Automotive, Inc.",
  "McDonald's Corporation",
  'McDonnell Freight, Inc.',
  'Amalgamated Plastics Corp.',
  'Bergstrom',
  'E.I. du Pont de Nemours and Company',
  'Dow Chemical Company',
  'Ford Motor Company',
  'Fort Motor Company',
  'General Motors LLC',
  'General Mills, Inc.',
  'International Business Machines Corporation',
  'IBM Freight LLC',
  'C.H. Robinson Worldwide, Inc.',
  'CH Robinson Trucking of Ohio LLC',
  'XPO, Inc.',
  'X Corp.',
  'Y Corp.',
  'Ace Hardware Corporation',
  'Acme Manufacturing Company',
  'ACME Mfg. of Texas, LLC',
  'The The Company',
  'Target Corporation',
  'GLOBAL LOGISTICS SOLUTIONS LLC',
  'Global Logistics Services LLC',
  'ТОВ БМ Проєкт',
  '鸿海精密工业股份有限公司',
  '삼성전자 주식회사',
  '株式会社トヨタ自動車',
  'Société Générale de Transport LLC',
  'Smith and Wesson Brands, Inc.',
  'Sons and Daughters Freight, Inc.',
];

interface Found {
  readonly searchCompanies: {
    readonly totalCount: number;
    readonly edges: readonly { readonly score: number; readonly node: { readonly legalName: string } }[];
  };
}

/** Opened once: every test here only asks. */
let hub: TestRegistry;
let ask: Awaited<ReturnType<typeof askRegistry>>;

beforeAll(async () => {
  hub = await openTestRegistry();
  await hub.say('CTPAT', ...REGISTER.map((legalName, index) => particulars(`CT-N${index}`, { legalName })));
  await hub.catchUp();
  ask = await askRegistry(hub.registry);
});

afterAll(() => hub?.close());

async function search(name: string): Promise<Found['searchCompanies']> {
  return ((await ask(SEARCH, { name })).data as Found).searchCompanies;
}

async function found(name: string): Promise<readonly string[]> {
  return (await search(name)).edges.map(({ node }) => node.legalName);
}

test.each(REGISTER)('the company "%s" is found first by its whole name', async (name) => {
  const { edges } = await search(name);
  expect(edges[0]?.node.legalName).toBe(name);
  expect(edges[0]?.score).toBeGreaterThan(0.97);
  expect(edges[1]?.score ?? 0).toBeLessThan(0.9);
});

test.each([
  ['3 M', '3M Company'],
  ['3M', '3M Company'],
  ['3 M Company', '3M Company'],
  ['JBHunt', 'J.B. Hunt Transport, Inc.'],
  ['JB Hunt', 'J.B. Hunt Transport, Inc.'],
  ['DuPont', 'E.I. du Pont de Nemours and Company'],
  ['Du Pont', 'E.I. du Pont de Nemours and Company'],
  ['E I DuPont de Nemours', 'E.I. du Pont de Nemours and Company'],
  ['Mc Donalds Corp', "McDonald's Corporation"],
  ['ATT', 'AT&T Corp.'],
  ['AT and T', 'AT&T Corp.'],
  ['HarleyDavidson', 'Harley-Davidson Motor Company'],
  ['Davidson Harley Motors', 'Harley-Davidson Motor Company'],
  ['O Reilly Auto', "O'Reilly Automotive, Inc."],
  ['USFoods', 'US Foods, Inc.'],
  ['Luk Oil', 'Lukoil Oil Company'],
  ['ABC', 'A-B-C Company'],
  ['X P O', 'XPO, Inc.'],
  ['CHRobinson', 'C.H. Robinson Worldwide, Inc.'],
  ['Northstar Steel', 'North Star Steel Company'],
  ['SmithWesson', 'Smith and Wesson Brands, Inc.'],
  ['Pier One', 'Pier 1 Imports, Inc.'],
  ['7-11', '7-Eleven, Inc.'],
  ['SevenEleven', 'Seven Eleven Trucking LLC'],
  ['P&G', 'Procter & Gamble Company'],
  ['Bergstorm', 'Bergstrom'],
  ['Amalg. Plastics', 'Amalgamated Plastics Corp.'],
  ['Acme Mfg', 'Acme Manufacturing Company'],
  ['Société Générale', 'Société Générale de Transport LLC'],
  ['General Motors Detroit', 'General Motors LLC'],
  ['トヨタ自動車', '株式会社トヨタ自動車'],
  ['БМ Проєкт', 'ТОВ БМ Проєкт'],
])('"%s" finds %s first', async (asked, first) => {
  expect((await found(asked))[0]).toBe(first);
});

test.each([
  ['generic words', 'Zorro Cia.'],
  ['generic words', 'Zorro Logistics Services International Group Co., Ltd.'],
  ['generic words', 'Global Logistics'],
  ['a legal form', 'Inc.'],
  ['an article', 'The Company'],
  ['a line of business', 'Zorro Motor Company'],
])('names that have only %s in common with "%s" are not found', async (_, asked) => {
  expect(await found(asked)).toEqual([]);
});

test.each([
  ['Smith & Co.', ['Smith and Wesson Brands, Inc.']],
  ['Ford', ['Ford Motor Company']],
  ['USP', ['USP Logistics LLC']],
  ['General Motors', ['General Motors LLC']],
  ['XYZ Corp', ['XYZ Company']],
  ['UPS', ['UPS Supply Chain Solutions, Inc.', 'United Parcel Service, Inc.']],
  ['United Parcel Service', ['United Parcel Service, Inc.', 'UPS Supply Chain Solutions, Inc.']],
  ['IBM', ['IBM Freight LLC', 'International Business Machines Corporation']],
])('"%s" finds its own words and initials, and no name that looks alike', async (asked, names) => {
  expect(await found(asked)).toEqual(names);
});

test('the same search gives the same companies, scores and order every time', async () => {
  const first = await search('Johnson & Johnson');
  expect(first.edges.map(({ node }) => node.legalName)).toEqual([
    'Johnson & Johnson',
    'S.C. Johnson & Son, Inc.',
    'Johnson Controls, Inc.',
  ]);
  for (let time = 0; time < 3; time += 1) expect(await search('johnson AND JOHNSON')).toEqual(first);
});
