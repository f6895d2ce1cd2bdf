import { AskedHub } from '../disclosure/asking';

const PIP_OFFICER = '--role officer --program PIP';
const CTPAT_OFFICER = '--role officer --program CTPAT';
const MEXICAN_OFFICER = '--role officer --program MEXICAN_AEO';
const JAPAN = '--role partner --country JP';
const KOREA = '--role partner --country KR';
const SIERRA_NORTE_ITSELF = '--role carrier --company SCAC:TSNO';
const MAPLE_RIDGE_ITSELF = '--role carrier --company SCAC:MRFW';

/** A member of PIP and of CTPAT, which both show it to Japan. */
const MAPLE_RIDGE = { scheme: 'SCAC', value: 'MRFW' };
const MAPLE_RIDGE_IN_PIP = { scheme: 'PIP_ACCOUNT', value: 'PIP-0001042' };
/** A member of the Mexican AEO, which shows it to Korea, and of CTPAT, which does not. */
const SIERRA_NORTE = { scheme: 'SCAC', value: 'TSNO' };
const SIERRA_NORTE_IN_MEXICO = { scheme: 'MEXICAN_AEO_NUMBER', value: 'OEA-2019-01402' };
/** Of PIP alone. */
const REDWOOD = { scheme: 'BUSINESS_NUMBER', value: '861209559' };

const LOOK_UP = 'query ($identifier: IdentifierInput!) { company(identifier: $identifier) { outcome } }';
const CHECK = 'query ($identifier: IdentifierInput!) { counterpart(identifier: $identifier) { outcome } }';
const QUESTIONS = `query ($identifier: IdentifierInput!, $first: Int, $after: String) { company(identifier: $identifier) { company {
  questions(first: $first, after: $after) {
    edges { cursor node { kind asker { role country programs company { scheme value } } identifier { scheme value } outcome } }
    pageInfo { hasNextPage endCursor }
  } } } }`;
const ABOUT_ME = `query ($first: Int, $after: String) { questionsAboutMe(first: $first, after: $after) {
  edges { node { kind asker { role country programs company { value } } purpose identifier { value } outcome } }
  pageInfo { hasNextPage endCursor } } }`;

interface Told {
  readonly kind: string;
  readonly asker: { readonly role: string; readonly country: string | null };
  readonly identifier: object | null;
  readonly outcome: string;
}

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: Told }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

describe('who asked', () => {
  let hub: AskedHub;

  beforeAll(async () => {
    hub = await AskedHub.start({ env: { HUB_SAMPLE_COMPANIES: '20', CARRIER_DOCUMENTS: 'any' } });
  });
  afterAll(() => hub?.stop());

  const pageOf = async (officer: string, identifier: object, variables: object = {}) => {
    const { data } = await hub.ask(officer, QUESTIONS, { identifier, ...variables });
    return (data as { company: { company: { questions: Page | null } } }).company.company.questions;
  };
  /** What an officer is told of what partners and carriers asked about a member, newest first; officers’ own looks left aside. */
  const toldTo = async (officer: string, identifier: object) =>
    (await pageOf(officer, identifier, { first: 100 }))?.edges
      .map(({ node }) => node)
      .filter(({ asker }) => asker.role !== 'OFFICER');
  const partner = (country: string) => ({ role: 'PARTNER', country, programs: null, company: null });

  it('a partner looks a member up, and its officer sees who, by what, and that it was shown', async () => {
    await hub.ask(JAPAN, LOOK_UP, { identifier: MAPLE_RIDGE });
    const told = { kind: 'LOOKUP', asker: partner('JP'), identifier: MAPLE_RIDGE, outcome: 'SHOWN' };
    expect(await toldTo(PIP_OFFICER, MAPLE_RIDGE)).toEqual([told]);
    expect(await toldTo(CTPAT_OFFICER, MAPLE_RIDGE)).toEqual([told]);
  });

  it('the officer of a program that does not show it sees that it was asked about, and not that another showed it', async () => {
    await hub.ask(KOREA, LOOK_UP, { identifier: SIERRA_NORTE });
    const told = { kind: 'LOOKUP', asker: partner('KR'), identifier: SIERRA_NORTE };
    expect(await toldTo(MEXICAN_OFFICER, SIERRA_NORTE)).toEqual([{ ...told, outcome: 'SHOWN' }]);
    expect(await toldTo(CTPAT_OFFICER, SIERRA_NORTE)).toEqual([{ ...told, outcome: 'NOT_SHOWN' }]);
  });

  it('a question by another program’s number that did not show its member the officer does not see', async () => {
    const before = await toldTo(CTPAT_OFFICER, SIERRA_NORTE);
    await hub.ask(KOREA, LOOK_UP, { identifier: SIERRA_NORTE_IN_MEXICO });
    expect((await toldTo(MEXICAN_OFFICER, SIERRA_NORTE))?.[0]).toMatchObject({ identifier: SIERRA_NORTE_IN_MEXICO });
    expect(await toldTo(CTPAT_OFFICER, SIERRA_NORTE)).toEqual(before);
  });

  it('a search is told to whom it found, without the name', async () => {
    await hub.ask(JAPAN, '{ searchCompanies(name: "maple ridge freightways") { totalCount } }');
    const told = { kind: 'SEARCH', asker: partner('JP'), identifier: null, outcome: 'SHOWN' };
    expect((await toldTo(CTPAT_OFFICER, MAPLE_RIDGE))?.[0]).toEqual(told);
  });

  it('a carrier checks another: that one sees in what role and whether confirmed, officers which company, and no outcome', async () => {
    const { data } = await hub.ask(SIERRA_NORTE_ITSELF, CHECK, { identifier: MAPLE_RIDGE });
    expect(data).toEqual({ counterpart: { outcome: 'CONFIRMED' } });
    const { data: own } = await hub.ask(MAPLE_RIDGE_ITSELF, ABOUT_ME);
    const nobody = { role: 'CARRIER', country: null, programs: null, company: null };
    const node = { kind: 'CHECK', asker: nobody, purpose: null, identifier: null, outcome: 'CONFIRMED' };
    expect(own).toMatchObject({ questionsAboutMe: { edges: [{ node }], pageInfo: { hasNextPage: false } } });
    expect((await toldTo(PIP_OFFICER, MAPLE_RIDGE))?.[0]).toEqual({
      kind: 'CHECK',
      asker: { ...nobody, company: SIERRA_NORTE },
      identifier: MAPLE_RIDGE,
      outcome: 'CHECKED',
    });
  });

  it('a carrier that nobody checked, or that no program knows, is told of no question', async () => {
    const none = { questionsAboutMe: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } } };
    expect((await hub.ask(SIERRA_NORTE_ITSELF, ABOUT_ME)).data).toEqual(none);
    expect((await hub.ask('--role carrier --company SCAC:QQQQ', ABOUT_ME)).data).toEqual(none);
  });

  it('what an officer records is told to the officers of the program alone', async () => {
    const input = { account: 'PIP-0001042', grantee: 'KR', kind: 'GIVEN', effectiveOn: '2009-01-01', reason: 'letter' };
    await hub.ask(
      PIP_OFFICER,
      'mutation ($input: MemberConsentInput!) { recordPipConsent(input: $input) { outcome } }',
      {
        input,
      },
    );
    const recorded = async (officer: string) =>
      (await pageOf(officer, MAPLE_RIDGE, { first: 100 }))?.edges.filter(({ node }) => node.kind === 'RECORDING');
    expect(await recorded(PIP_OFFICER)).toMatchObject([
      { node: { identifier: MAPLE_RIDGE_IN_PIP, asker: { role: 'OFFICER' }, outcome: 'UNCHANGED' } },
    ]);
    expect(await recorded(CTPAT_OFFICER)).toEqual([]);
  });

  it('what was refused is nobody’s question', async () => {
    const before = await toldTo(PIP_OFFICER, MAPLE_RIDGE);
    await hub.ask('', LOOK_UP, { identifier: MAPLE_RIDGE });
    await hub.ask('--role analyst', LOOK_UP, { identifier: MAPLE_RIDGE });
    expect(await toldTo(PIP_OFFICER, MAPLE_RIDGE)).toEqual(before);
  });

  it('whoever may not know gets nothing, whatever they ask', async () => {
    const nothing = { data: { company: { company: { questions: null } } }, codes: [] };
    for (const variables of [{}, { first: 0 }, { first: 101 }, { after: 'nonsense' }]) {
      expect(await hub.ask(JAPAN, QUESTIONS, { identifier: MAPLE_RIDGE, ...variables })).toMatchObject(nothing);
    }
    // A company that Canada is shown, and that is no member of its program.
    expect(await hub.ask(PIP_OFFICER, QUESTIONS, { identifier: SIERRA_NORTE })).toMatchObject(nothing);
    expect((await hub.ask('', ABOUT_ME)).codes).toEqual(['TOKEN_REQUIRED']);
    for (const caller of [JAPAN, PIP_OFFICER, '--role analyst', '--role operator']) {
      expect(await hub.ask(caller, ABOUT_ME)).toMatchObject({
        codes: ['NOT_PERMITTED'],
        data: { questionsAboutMe: null },
      });
    }
  });

  it('a page has 1 to 100 questions, and goes on from a cursor of the hub’s own', async () => {
    const codes = async (variables: object) =>
      (await hub.ask(PIP_OFFICER, QUESTIONS, { identifier: MAPLE_RIDGE, ...variables })).codes;
    expect(await codes({ first: 0 })).toEqual(['PAGE_SIZE']);
    expect(await codes({ first: 101 })).toEqual(['PAGE_SIZE']);
    expect(await codes({ after: 'nonsense' })).toEqual(['INVALID_CURSOR']);
    expect((await hub.ask(MAPLE_RIDGE_ITSELF, ABOUT_ME, { after: 'x' })).codes).toEqual(['INVALID_CURSOR']);
  });

  it('pages are complete and without repeats, while more is asked', async () => {
    const ask = async () => hub.ask(JAPAN, LOOK_UP, { identifier: REDWOOD });
    for (let count = 0; count < 7; count += 1) await ask();
    await hub.ask(
      JAPAN,
      'query ($identifiers: [IdentifierInput!]!) { companies(identifiers: $identifiers) { outcome } }',
      { identifiers: [REDWOOD, MAPLE_RIDGE, REDWOOD] },
    );
    const whole = await pageOf(PIP_OFFICER, REDWOOD, { first: 100 });
    const found: string[] = [];
    let after: string | null = null;
    for (let hasNextPage = true; hasNextPage;) {
      const page: Page | null = await pageOf(PIP_OFFICER, REDWOOD, { first: 2, after });
      found.push(...(page?.edges ?? []).map(({ cursor }) => cursor));
      hasNextPage = page?.pageInfo.hasNextPage ?? false;
      after = page?.pageInfo.endCursor ?? null;
      await ask();
    }
    // The first page was asked after the whole was, and so begins with that look.
    const [newest, ...rest] = found;
    expect(rest).toEqual(whole?.edges.map(({ cursor }) => cursor));
    expect(rest).toHaveLength(9);
    expect(rest).not.toContain(newest);
  });
});

it('without access control it is not known who asked, and that is said', async () => {
  const hub = await AskedHub.start({ env: { HUB_SAMPLE_COMPANIES: '20', HUB_ACCESS: 'off' } });
  try {
    expect(await hub.ask('', QUESTIONS, { identifier: MAPLE_RIDGE })).toMatchObject({ codes: ['AUDIT_NOT_KEPT'] });
    expect(await hub.ask('', ABOUT_ME)).toMatchObject({ codes: ['AUDIT_NOT_KEPT'] });
  } finally {
    await hub.stop();
  }
});
