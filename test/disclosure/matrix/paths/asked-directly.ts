import { PROGRAM_CODES, PROGRAMS, type ProgramCode } from '@aeo-hub/core/program';
import { confirmedToTraders, shownTo } from '../access';
import { leaves } from '../cells';
import type { JsonObject } from '../exchanged';
import type { SubgraphDoors } from '../hub/subgraph-doors';
import { selectionOf } from '../selection';
import type { CallerRow } from '../the-table';
import { day } from '../world/day';
import { numberOf, ON_EVERY_PATH, type TableRecord } from '../world/records';
import { expectTold, expectToldAlike } from './told-alike';

const STANDINGS: Readonly<Record<ProgramCode, readonly [field: string, type: string, accounts: string]>> = {
  PIP: ['pip', 'PipStanding', 'pipAccounts'],
  CTPAT: ['ctpat', 'CtpatStanding', 'ctpatAccounts'],
  MEXICAN_AEO: ['mexicanAeo', 'MexicanAeoStanding', 'mexicanAeoAccounts'],
};

/** Fields that no client sees; what they tell a subgraph is told to nobody who is not shown the member. */
const INACCESSIBLE = 'hidden: memberships { consents sharedWithTraders harmonization { counterpartAccount } }';

/** What a program tells past the gateway of every record, by `_entities`, held to the table. @returns the cells */
export async function checkPrograms(doors: SubgraphDoors, row: CallerRow, only: 'ALL' | 'REFUSED'): Promise<number> {
  let cells = 0;
  for (const program of PROGRAM_CODES) {
    const [field, type, accounts] = STANDINGS[program];
    const records = ON_EVERY_PATH.filter((record) => record.program === program);
    const companies = [...records.map(({ member }) => member.account), 'M-8999'].map((account) => ({
      __typename: 'Company',
      companyId: 'asked',
      on: day(0),
      knownAt: null,
      [accounts]: [account],
      asking: false,
    }));
    const query = `query ($companies: [_Any!]!) { _entities(representations: $companies) {
      ... on Company { ${field} ${selectionOf(type)} ${field} { ${INACCESSIBLE} } } } }`;
    const { data, codes } = await doors.ask(PROGRAMS[program].folder, row.caller, query, { companies });
    expect(codes).toEqual([]);
    const told = data?.['_entities'] as readonly Readonly<Record<string, Standing>>[];
    records.forEach((record, index) => {
      if (!isTold(row, record)) return expectToldAlike(told[index], told[records.length], record, row);
      if (only === 'REFUSED') return undefined;
      const statuses = told[index]?.[field]?.memberships.map(({ status }) => status);
      const { own, exchanged } = record.status;
      return expectTold(statuses, [row[program] === 'OWN' ? own : exchanged], record, row);
    });
    cells += leaves(told);
  }
  return cells;
}

interface Standing {
  readonly memberships: readonly JsonObject[];
}

const OF_THE_REGISTRY = `query ($companies: [_Any!]!) { _entities(representations: $companies) {
  ... on Company { id companyId legalName tradeNames identifiers { scheme value } pipAccounts ctpatAccounts mexicanAeoAccounts }
  ... on CounterpartCheck { subject { companyId legalName identifiers { scheme value } } }
} }`;

/**
 * What the registry tells past the gateway of every record, by `companyId` and as a counterpart, held to the table. @returns the cells
 * @param ids of the companies of the records, in their order
 */
export async function checkRegistry(doors: SubgraphDoors, row: CallerRow, ids: readonly string[]): Promise<number> {
  const company = (companyId: string | undefined) => ({ __typename: 'Company', companyId, on: day(0), knownAt: null });
  const check = (record: TableRecord | null) => {
    const { scheme, value } = numberOf('DUNS', record, 'PIP');
    return { __typename: 'CounterpartCheck', id: `${scheme}:${value}` };
  };
  const companies = [
    ...ids.map(company),
    company('00000000-0000-4000-8000-000000000000'),
    ...ON_EVERY_PATH.map(check),
    check(null),
  ];
  const { data, codes } = await doors.ask('registry', row.caller, OF_THE_REGISTRY, { companies });
  expect(codes).toEqual([]);
  const told = data?.['_entities'] as readonly (JsonObject | null)[];
  const checks = told.slice(ids.length + 1);
  ON_EVERY_PATH.forEach((record, index) => {
    const isTraderTold = row.who !== 'A carrier that nobody knows' && isTold(row, record);
    const { legalName } = record.member;
    if (isTold(row, record)) expectTold(told[index]?.['legalName'], legalName, record, row);
    else expectToldAlike(told[index], told[ids.length], record, row);
    if (isTraderTold)
      expectTold((checks[index]?.['subject'] as JsonObject | null)?.['legalName'], legalName, record, row);
    else expectToldAlike(checks[index], checks[ON_EVERY_PATH.length], record, row);
  });
  return leaves(told);
}

/** To a subgraph a carrier is one trader like another: that its own company stands well is decided where all is put together. */
function isTold(row: CallerRow, record: TableRecord): boolean {
  return row.caller.role === 'CARRIER' ? confirmedToTraders(record) : shownTo(row, record) !== 'NOTHING';
}
