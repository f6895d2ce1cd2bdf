import type { Caller } from '@aeo-hub/core/caller';
import type { ScopeSettings } from '@aeo-hub/core/database';
import { settleArrangements } from '@aeo-hub/core/disclosure';
import { MemberReader, MembershipRepository, MemberScope } from '@aeo-hub/core/membership';
import { PROGRAM_READ } from '@aeo-hub/core/program-subgraph';
import { WalledProgram } from './walled-program';

const NOW = new Date('2026-11-22T12:00:00Z');
const JAPAN: Caller = { role: 'PARTNER', country: 'JP' };
const OFFICER: Caller = { role: 'OFFICER', programs: ['PIP'] };
const CARRIER: Caller = { role: 'CARRIER', company: { scheme: 'SCAC', value: 'MRFW' } };

const ALL = ['APPLIED', 'SHARED', 'SILENT', 'TRADING', 'WITHDRAWN'];

const asJapan: ScopeSettings = { 'hub.grantees': 'JP', 'hub.today': '2026-11-22' };

let program: WalledProgram;

beforeAll(async () => {
  program = await WalledProgram.open([{ partner: 'JP', inForceSince: '2019-05-25' }]);
  const member = (account: string) => ({ account, status: 'ACTIVE', effectiveOn: '2019-06-01' });
  const given = (account: string, grantee: string) => ({ account, grantee, kind: 'GIVEN', effectiveOn: '2019-06-02' });
  await program.say(
    [
      ...['SHARED', 'SILENT', 'WITHDRAWN', 'TRADING'].map(member),
      { account: 'APPLIED', status: 'APPLICANT', effectiveOn: '2019-06-01' },
    ],
    [
      given('SHARED', 'JP'),
      given('SHARED', 'KR'),
      given('WITHDRAWN', 'JP'),
      { account: 'WITHDRAWN', grantee: 'JP', kind: 'WITHDRAWN', effectiveOn: '2026-11-22' },
      given('APPLIED', 'JP'),
      given('TRADING', 'TRADERS'),
      given('TRADING', 'KR'),
    ],
  );
  await program.fillOtherTables();
});

afterAll(() => program[Symbol.asyncDispose]());

async function accountsOf(rows: Promise<readonly { readonly account: string }[]>): Promise<readonly string[]> {
  return [...new Set((await rows).map(({ account }) => account))].toSorted();
}

describe('a program’s database, with no policy before it', () => {
  it.each<[string, Caller, readonly string[]]>([
    ['a partner its own', JAPAN, ['SHARED']],
    ['a partner without an arrangement nothing', { role: 'PARTNER', country: 'KR' }, []],
    ['its own officer everything', OFFICER, ALL],
    ['an officer of another program nothing, without an arrangement', { role: 'OFFICER', programs: ['CTPAT'] }, []],
    ['a carrier those who share with traders', CARRIER, ['TRADING']],
    ['the public nothing', { role: 'PUBLIC' }, []],
    ['an analyst nothing', { role: 'ANALYST' }, []],
    ['an operator nothing', { role: 'OPERATOR' }, []],
  ])('shows %s', async (_, caller, shown) => {
    const repository = program.repositoryFor(caller, 'PIP', NOW);
    expect(await accountsOf(repository.events(ALL))).toEqual(shown);
    expect(await accountsOf(repository.validations(ALL))).toEqual(shown);
    expect(await accountsOf(repository.harmonizations(ALL))).toEqual(shown);
    expect(await accountsOf(repository.consents(ALL))).toEqual(caller === OFFICER ? ALL.toSpliced(2, 1) : shown);
  });

  it('shows a partner a member until the day on which it withdraws its consent', async () => {
    const repository = program.repositoryFor(JAPAN, 'PIP', new Date('2026-11-21T23:59:59Z'));
    expect(await accountsOf(repository.events(ALL))).toEqual(['SHARED', 'WITHDRAWN']);
  });

  it('shows sites and their validations, and consents to others, to its own officers alone', async () => {
    const [partner, officer] = [JAPAN, OFFICER].map((caller) => program.repositoryFor(caller, 'PIP', NOW));
    expect(await partner?.sites(ALL)).toEqual([]);
    expect((await partner?.validations(ALL))?.map(({ siteId }) => siteId)).toEqual([null]);
    expect((await partner?.consents(ALL))?.map(({ grantee }) => grantee)).toEqual(['JP']);
    expect(await officer?.sites(ALL)).toHaveLength(ALL.length);
    expect(await officer?.validations(ALL)).toHaveLength(2 * ALL.length);
  });

  it('shows of the asking company how it stands, and nothing else', async () => {
    const reader = MemberReader.under(MemberScope.ofAskingCompany(), program.reader);
    const repository = new MembershipRepository(reader);
    expect(await accountsOf(repository.events(['SILENT']))).toEqual(['SILENT']);
    expect((await repository.validations(['SILENT'])).map(({ siteId }) => siteId)).toEqual([null]);
    expect(await repository.sites(['SILENT'])).toEqual([]);
    expect(await repository.harmonizations(['SILENT'])).toEqual([]);
    expect(await repository.consents(['SHARED'])).toEqual([]);
    expect(await program.shown('membership_event', { 'hub.accounts': '["SILENT"]' })).toEqual(['SILENT']);
  });

  it.each(PROGRAM_READ.tables)('shows nothing of %s where it is not told for whom', async (table) => {
    expect(await program.shown(table, {})).toEqual([]);
    // Of a scope that was set in an earlier transaction of the same connection nothing is left.
    await Promise.all([1, 2, 3].map(() => program.shown(table, { ...asJapan, 'hub.own': 'PIP' })));
    expect(await program.shown(table, {})).toEqual([]);
    expect(await program.shown(table, { 'hub.today': '2026-11-22' })).toEqual([]);
  });

  it('follows each fact as it is recorded, and each change of arrangements', async () => {
    await using changing = await WalledProgram.open([]);
    const shown = () => changing.shown('membership_event', asJapan);
    const fact = { account: 'A', effectiveOn: '2020-01-01' };
    await changing.say([], [{ ...fact, grantee: 'JP', kind: 'GIVEN' }]);
    await changing.say([{ ...fact, status: 'APPLICANT' }], []);
    await settleArrangements(changing.owner, [{ partner: 'JP', inForceSince: '2026-11-22' }]);
    expect(await shown()).toEqual([]);
    await changing.say([{ ...fact, status: 'ACTIVE' }], []);
    expect(await shown()).toEqual(['A']);
    await settleArrangements(changing.owner, [{ partner: 'JP', inForceSince: '2026-11-23' }]);
    expect(await shown()).toEqual([]);
    await settleArrangements(changing.owner, [{ partner: 'JP', inForceSince: '2019-01-01' }]);
    expect(await shown()).toEqual(['A']);
    await changing.say([], [{ ...fact, grantee: 'JP', kind: 'WITHDRAWN', effectiveOn: '2026-11-22' }]);
    expect(await shown()).toEqual([]);
  });

  it('shows traders a member while it is in good standing, by the days alone', async () => {
    await using changing = await WalledProgram.open([{ partner: 'JP', inForceSince: '2019-05-25' }]);
    const shownOn = (today: string, grantee = 'TRADERS') =>
      changing.shown('membership_event', { 'hub.grantees': grantee, 'hub.today': today });
    const event = (status: string, effectiveOn: string, validUntil: string | null = null) =>
      changing.say([{ account: 'A', status, effectiveOn, validUntil }], []);
    const given = { account: 'A', kind: 'GIVEN', effectiveOn: '2020-01-01' };
    await event('ACTIVE', '2020-01-01', '2026-11-22');
    await changing.say(
      [],
      ['TRADERS', 'JP'].map((grantee) => ({ ...given, grantee })),
    );
    expect([await shownOn('2026-11-22'), await shownOn('2026-11-23')]).toEqual([['A'], []]);
    await event('APPLICANT', '2026-06-01');
    expect(await shownOn('2026-11-22')).toEqual(['A']);
    await event('SUSPENDED', '2026-11-20');
    expect([await shownOn('2026-11-19'), await shownOn('2026-11-20')]).toEqual([['A'], []]);
    await event('ACTIVE_UNDER_ACTION_PLAN', '2026-11-24', '2027-11-22');
    expect([await shownOn('2026-11-23'), await shownOn('2026-11-24')]).toEqual([[], ['A']]);
    await event('WITHDRAWN', '2027-01-01');
    expect([await shownOn('2026-12-31'), await shownOn('2027-01-01')]).toEqual([['A'], []]);
    expect([await shownOn('2026-11-20', 'JP'), await shownOn('2028-01-01', 'JP')]).toEqual([['A'], ['A']]);
  });
});

it('does not compile to read members without saying for whom', () => {
  const readers = (): readonly MembershipRepository[] => [
    // @ts-expect-error A database is no scope.
    new MembershipRepository(program.owner),
    // @ts-expect-error Nor is a reader that has none.
    new MembershipRepository(program.reader),
    // @ts-expect-error Nor is something that looks like a reader for somebody.
    new MembershipRepository({ query: () => Promise.resolve([]) }),
    // @ts-expect-error A scope is made from a caller, not of settings.
    new MembershipRepository(MemberReader.under({ settingsFor: () => ({ 'hub.own': 'PIP' }) }, program.reader)),
    // @ts-expect-error The owner's connection is no reader either.
    new MembershipRepository(MemberReader.under(MemberScope.ofAskingCompany(), program.owner)),
  ];
  expect(readers).toBeInstanceOf(Function);
});
