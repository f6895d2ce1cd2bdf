import type { Asker, Code, Oracle, ToldMembership } from './oracle';
import { accountOf, dunsOf, midOf, nameOf, personalNumberOf, type RandomCompany } from './random-company';

const CODES: readonly Code[] = ['PIP', 'CTPAT', 'MEXICAN_AEO'];
const FIRST_NAMED: Readonly<Record<string, Code>> = { CA: 'PIP', US: 'CTPAT', MX: 'MEXICAN_AEO' };
const ACCOUNTS: Readonly<Record<Code, string>> = {
  PIP: 'PIP_ACCOUNT',
  CTPAT: 'CTPAT_ACCOUNT',
  MEXICAN_AEO: 'MEXICAN_AEO_NUMBER',
};

/** What is asked of each company, for the answers below. */
export const ASKED_OF_COMPANIES = `{ outcome company {
  legalName identifiers { scheme value }
  pip { outcome memberships { ...Told } } ctpat { outcome memberships { ...Told } } mexicanAeo { outcome memberships { ...Told } }
} }`;
export const TOLD = 'fragment Told on Membership { account status inGoodStanding history { status } }';

/** The answer about one company, as the oracle has it. */
export function expectedCompany(oracle: Oracle, company: RandomCompany, index: number, asker: Asker): unknown {
  const told = oracle.told(company, asker);
  const showing = CODES.filter((code) => told.has(code));
  if (showing.length === 0) return { outcome: 'NOT_CONFIRMED', company: null };
  const home = FIRST_NAMED[company.headquarters];
  const naming = home && showing.includes(home) ? home : showing[0];
  return {
    outcome: 'FOUND',
    company: {
      legalName: naming && nameOf(naming, index),
      identifiers: numbersShown(company, index, showing, asker),
      pip: standing('PIP', told.get('PIP') ?? null, index),
      ctpat: standing('CTPAT', told.get('CTPAT') ?? null, index),
      mexicanAeo: standing('MEXICAN_AEO', told.get('MEXICAN_AEO') ?? null, index),
    },
  };
}

function standing(code: Code, told: ToldMembership | null, index: number): unknown {
  if (!told) return { outcome: 'NOT_CONFIRMED', memberships: [] };
  const history = told.history.map((status) => ({ status }));
  return {
    outcome: told.isGood ? 'MEMBER' : 'NOT_IN_GOOD_STANDING',
    memberships: [{ account: accountOf(code, index), status: told.status, inGoodStanding: told.isGood, history }],
  };
}

/** Those that a showing program asserts; numbers of persons to its own officers alone. In the order of schemes, as answers list them. */
function numbersShown({ shares }: RandomCompany, index: number, showing: readonly Code[], asker: Asker): unknown {
  const isOwn = (code: Code) => asker.officerOf?.includes(code) ?? false;
  const account = (code: Code) =>
    showing.includes(code) ? [{ scheme: ACCOUNTS[code], value: accountOf(code, index) }] : [];
  const persons = showing
    .filter(isOwn)
    .map((code) => ({ scheme: 'CBP_IMPORTER_NUMBER', value: personalNumberOf(code, index) }));
  const shared = showing.some((code) => shares.includes(code)) ? [{ scheme: 'MID', value: midOf(index) }] : [];
  return [
    ...account('PIP'),
    ...persons,
    ...shared,
    ...account('CTPAT'),
    ...account('MEXICAN_AEO'),
    { scheme: 'DUNS', value: dunsOf(index) },
  ];
}

/** What becomes of the number that two neighbours may share: only those count of which a program shows that they carry it. */
export function expectedOfShared(
  oracle: Oracle,
  neighbours: readonly RandomCompany[],
  asker: Asker,
): 'FOUND' | 'NOT_CONFIRMED' | 'AMBIGUOUS' {
  const carriers = neighbours.filter((company) => {
    const told = oracle.told(company, asker);
    return company.shares.some((code) => told.has(code));
  });
  if (carriers.length > 1) return 'AMBIGUOUS';
  return carriers.length === 1 ? 'FOUND' : 'NOT_CONFIRMED';
}
