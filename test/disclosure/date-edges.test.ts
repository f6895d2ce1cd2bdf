import type { Caller } from '@aeo-hub/core/caller';
import type { PartnerArrangement } from '@aeo-hub/core/disclosure';
import { pipRules } from '../../subgraphs/pip/src/rules';
import { WorldHub } from './matrix/hub/world-hub';
import { day } from './matrix/world/day';
import type { Member } from './matrix/world/member';

const JAPAN: Caller = { role: 'PARTNER', country: 'JP' };
const officer: Caller = { role: 'OFFICER', programs: ['PIP'] };

const STANDING = `query ($asked: [IdentifierInput!]!, $asOf: AsOfInput) {
  companies(identifiers: $asked, asOf: $asOf) { outcome problem { code } company { legalName pip { outcome memberships { status } } } }
}`;
const CONSENT = `mutation ($input: MemberConsentInput!) { recordPipConsent(input: $input) { outcome detail } }`;

const member = (number: number, grantees: readonly string[], until: string | null = null): Member => ({
  program: 'PIP',
  account: `E-${number}`,
  legalName: `Edge ${number}`,
  headquarters: 'CA',
  identifiers: [['DUNS', `30000000${number}`]],
  events: [{ status: 'ACTIVE', on: '2018-03-01' }],
  consents: grantees.map((grantee) => ({ grantee, since: '2019-01-01', until })),
});
const duns = (number: number) => ({ scheme: 'DUNS', value: `30000000${number}` });
const account = (number: number) => ({ scheme: 'PIP_ACCOUNT', value: `E-${number}` });

interface Row {
  readonly outcome: string;
  readonly company: { readonly legalName: string; readonly pip: { readonly outcome: string } } | null;
}

async function told(hub: WorldHub, caller: Caller, asked: readonly object[], asOf: object | null = null) {
  const { data, codes } = await hub.ask(caller, STANDING, { asked, asOf });
  expect(codes).toEqual([]);
  return data?.['companies'] as readonly Row[];
}

const REFUSED = { outcome: 'NOT_CONFIRMED', problem: { code: 'NOT_CONFIRMED' }, company: null };

describe('an arrangement', () => {
  const arranged = (...arrangements: readonly PartnerArrangement[]) =>
    jest.replaceProperty(pipRules, 'arrangements', arrangements);

  afterEach(() => jest.restoreAllMocks());

  it.each([
    ['in force from today shows its partner the members that agreed', day(0), 'FOUND'],
    ['in force from yesterday, too', day(-1), 'FOUND'],
    ['in force from tomorrow shows nobody, whatever they agreed to', day(1), 'NOT_CONFIRMED'],
  ])('%s', async (_, inForceSince, outcome) => {
    arranged({ partner: 'CL', inForceSince });
    const hub = await WorldHub.open([member(1, ['CL', 'JP']), member(2, ['JP'])]);
    try {
      const chile: Caller = { role: 'PARTNER', country: 'CL' };
      for (const asOf of [null, { on: '2020-01-01' }]) {
        const [agreed, other, unknown] = await told(hub, chile, [duns(1), duns(2), duns(9)], asOf);
        expect(agreed?.outcome).toBe(outcome);
        expect([other, unknown]).toEqual([REFUSED, REFUSED]);
        if (outcome === 'NOT_CONFIRMED') expect(agreed).toEqual(unknown);
        // Of Japan there is none here any longer.
        expect(await told(hub, JAPAN, [duns(1), duns(2)], asOf)).toEqual([REFUSED, REFUSED]);
      }
    } finally {
      await hub.close();
    }
  });
});

describe('a consent', () => {
  let hub: WorldHub;

  beforeAll(async () => {
    hub = await WorldHub.open([
      member(1, ['JP']),
      member(2, ['JP']),
      member(3, ['JP'], '2024-01-01'),
      member(4, ['JP'], day(0)),
      member(5, ['JP'], day(1)),
    ]);
  });

  afterAll(() => hub.close());

  const withdraw = (number: number) =>
    hub.ask(officer, CONSENT, {
      input: { account: `E-${number}`, grantee: 'JP', kind: 'WITHDRAWN', effectiveOn: day(0), reason: 'Form 45' },
    });

  it('that has ended ends the sight of the past, when it held, too', async () => {
    const moments = [
      null,
      { on: '2020-06-01' },
      { on: '2020-06-01', knownAt: '2020-06-02T00:00:00Z' },
      { knownAt: '2023-06-01T00:00:00Z' },
    ];
    for (const asOf of moments) {
      const rows = await told(hub, JAPAN, [duns(3), duns(4), duns(9), duns(5)], asOf);
      expect(rows.slice(0, 3)).toEqual([REFUSED, REFUSED, REFUSED]);
      expect(rows[3]).toMatchObject({ outcome: 'FOUND', company: { pip: { outcome: 'MEMBER' } } });
    }
  });

  it('withdrawn while batches are answered is never told in part, nor again once the withdrawal has been answered', async () => {
    const asked = Array.from({ length: 400 }, (_, place) => [duns(1), account(1), duns(2), duns(9)][place % 4] ?? {});
    const answers: { readonly begun: number; readonly rows: readonly Row[] }[] = [];
    let isDone = false;
    const asking = Promise.all(
      [1, 2, 3].map(async () => {
        while (!isDone) {
          const begun = performance.now();
          answers.push({ begun, rows: await told(hub, JAPAN, asked) });
        }
      }),
    );
    while (answers.length < 3) await told(hub, JAPAN, [duns(1)]);
    const { data } = await withdraw(1);
    const withdrawn = performance.now();
    expect(data).toMatchObject({ recordPipConsent: { outcome: 'RECORDED' } });
    // The registry, which only knows that somebody is there, follows within a moment; the program itself does so at once.
    const registryFollows = async (): Promise<void> => {
      while ((await told(hub, JAPAN, [duns(1)]))[0]?.outcome !== 'NOT_CONFIRMED');
    };
    await registryFollows();
    const followed = performance.now();
    await told(hub, JAPAN, asked);
    isDone = true;
    await asking;
    expect(followed - withdrawn).toBeLessThan(10_000);
    for (const { begun, rows } of answers) {
      const [one = REFUSED, , two, nobody] = rows;
      rows.forEach((row, place) => {
        expect(row).toEqual([one, one, two, nobody][place % 4]);
      });
      expect(two).toMatchObject({ outcome: 'FOUND', company: { pip: { outcome: 'MEMBER' } } });
      expect(nobody).toEqual(REFUSED);
      if (begun > withdrawn) expect(one.company?.pip.outcome ?? 'NOT_CONFIRMED').toBe('NOT_CONFIRMED');
      if (begun > followed) expect(one).toEqual(REFUSED);
    }
  });
});
