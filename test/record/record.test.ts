import { registeredDocument } from '../hub/registered-document';
import { AskedHub, type Told } from '../disclosure/asking';

const PIP_OFFICER = '--role officer --program PIP';
const CTPAT_OFFICER = '--role officer --program CTPAT';
const JAPAN = '--role partner --country JP';
const CARRIER = '--role carrier --company BUSINESS_NUMBER:103777421';

/** A member of PIP and CTPAT that is shown to Japan by both, and lets itself be confirmed to traders. */
const MAPLE_RIDGE = { scheme: 'BUSINESS_NUMBER', value: '712003144' };
const ACCOUNT = 'PIP-0001042';
/** The account of a member of PIP alone, and one of nobody. */
const [REDWOOD, STRANGER] = ['PIP-0002604', 'PIP-9999999'];
const TODAY = new Date().toISOString().slice(0, 10);

const RECORD_EVENT = `mutation ($input: PipEventInput!) {
  recorded: recordPipEvent(input: $input) {
    outcome problem { code message } detail
    membership { id account status nativeStatus inGoodStanding history { status effectiveOn source } }
  }
}`;
const RECORD_CONSENT = `mutation ($input: MemberConsentInput!) {
  recorded: recordPipConsent(input: $input) { outcome problem { code message } membership { account } }
}`;
const STANDING = `query ($scheme: IdentifierScheme!, $value: String!, $asOf: AsOfInput) {
  company(identifier: { scheme: $scheme, value: $value }, asOf: $asOf) {
    outcome
    company {
      pip { outcome memberships { id status history { status effectiveOn source } } }
      recognitions { items { program eligible } }
    }
  }
}`;

const BY_ACCOUNT = `query ($value: String!) {
  companies(identifiers: [{ scheme: PIP_ACCOUNT, value: $value }]) {
    outcome problem { code message } company { legalName pip { outcome memberships { status } } }
  }
}`;

interface Recorded {
  readonly outcome: string;
  readonly problem: { readonly code: string; readonly message: string } | null;
  readonly membership: Record<string, unknown> | null;
}

interface Standing {
  readonly outcome: string;
  readonly company: {
    readonly pip: { readonly outcome: string; readonly memberships: readonly Record<string, unknown>[] };
    readonly recognitions: { readonly items: readonly { readonly program: string; readonly eligible: boolean }[] };
  } | null;
}

describe('what an officer records through GraphQL', () => {
  let hub: AskedHub;

  beforeAll(async () => {
    hub = await AskedHub.start();
  });

  afterAll(() => hub.stop());

  const suspension = {
    account: ACCOUNT,
    nativeStatus: 'suspended',
    effectiveOn: TODAY,
    reason: 'Decision 2026-117 of the regional office',
  };
  const event = (caller: string, input: object = {}) =>
    hub.ask(caller, RECORD_EVENT, { input: { ...suspension, ...input } });
  const consent = (caller: string, input: object) =>
    hub.ask(caller, RECORD_CONSENT, { input: { account: ACCOUNT, reason: 'Form 44', effectiveOn: TODAY, ...input } });
  const recorded = ({ data }: Told) => data['recorded'] as Recorded;
  const standing = async (caller: string, asOf: object | null = null) =>
    (await hub.ask(caller, STANDING, { ...MAPLE_RIDGE, asOf })).data['company'] as Standing;
  const counterpart = async () => {
    const told = await hub.ask(CARRIER, registeredDocument('counterpart'), { identifier: MAPLE_RIDGE });
    return JSON.stringify(told.data['counterpart']);
  };

  describe('by whoever may not', () => {
    it.each([
      ['', 'TOKEN_REQUIRED'],
      [CTPAT_OFFICER, 'NOT_PERMITTED'],
      [JAPAN, 'NOT_PERMITTED'],
      ['--role analyst', 'NOT_PERMITTED'],
      ['--role operator', 'NOT_PERMITTED'],
    ])('is refused alike for members and strangers (%s)', async (caller, code) => {
      const told = await Promise.all([
        event(caller),
        event(caller, { account: 'PIP-9999999' }),
        event(caller, { nativeStatus: 'Applicant' }),
      ]);
      expect(told.map(({ codes, data }) => ({ codes, data }))).toEqual(
        told.map(() => ({ codes: [code], data: { recorded: null } })),
      );
      expect(new Set(told.map(({ text }) => text)).size).toBe(1);
      const ofConsent = await consent(caller, { grantee: 'JP', kind: 'WITHDRAWN' });
      expect(ofConsent.codes).toEqual([code]);
    });

    it('leaves no trace', async () => {
      const { company } = await standing(PIP_OFFICER);
      expect(company?.pip).toMatchObject({ outcome: 'MEMBER', memberships: [{ status: 'ACTIVE' }] });
    });
  });

  it('is refused by the importer’s code where the life cycle does not allow it, in the officer’s language', async () => {
    const answer = recorded(await event(PIP_OFFICER, { nativeStatus: 'Denied' }));
    expect(answer).toMatchObject({ outcome: 'REFUSED', problem: { code: 'STEP_NOT_ALLOWED' } });
    expect(answer.membership).toMatchObject({ status: 'ACTIVE' });
  });

  it('is refused for an account that no file has admitted', async () => {
    const { outcome, problem, membership } = recorded(await event(PIP_OFFICER, { account: 'PIP-9999999' }));
    expect([outcome, problem?.code, membership]).toEqual(['REFUSED', 'UNKNOWN_ACCOUNT', null]);
  });

  it('as a suspension is told to every caller at once, as of that day, and its author to the own officers alone', async () => {
    const before = await counterpart();
    expect(before).toContain('"PIP"');
    const answer = recorded(await event(PIP_OFFICER));
    const source = 'officer demo officer: Decision 2026-117 of the regional office';
    expect(answer).toMatchObject({
      outcome: 'RECORDED',
      problem: null,
      membership: { account: ACCOUNT, status: 'SUSPENDED', nativeStatus: 'Suspended', inGoodStanding: false },
    });
    const last = { status: 'SUSPENDED', effectiveOn: TODAY };
    const historyFor = async (caller: string) => {
      const { company } = await standing(caller);
      expect(company?.pip).toMatchObject({ outcome: 'NOT_IN_GOOD_STANDING', memberships: [{ status: 'SUSPENDED' }] });
      const pip = company?.recognitions.items.filter(({ program }) => program === 'PIP') ?? [];
      expect(pip.some(({ eligible }) => eligible)).toBe(false);
      const [membership] = company?.pip.memberships ?? [];
      return (membership?.['history'] as readonly object[] | undefined)?.at(-1);
    };
    expect(await historyFor(PIP_OFFICER)).toEqual({ ...last, source });
    expect(await historyFor(JAPAN)).toEqual({ ...last, source: 'PIP' });
    expect(await historyFor(CTPAT_OFFICER)).toEqual({ ...last, source: 'PIP' });
    expect(await counterpart()).not.toContain('"PIP"');

    // Under one id, so that a client's cache shows what its own mutation changed; a day before, which did not change, has another.
    const idOn = async (on: string) => (await standing(PIP_OFFICER, { on })).company?.pip.memberships[0]?.['id'];
    expect(await idOn(TODAY)).toBe(answer.membership?.['id']);
    const yesterday = new Date(Date.parse(TODAY) - 86_400_000).toISOString().slice(0, 10);
    expect(await idOn(yesterday)).not.toBe(answer.membership?.['id']);
    expect((await standing(JAPAN, { on: yesterday })).company?.pip).toMatchObject({ outcome: 'MEMBER' });
    expect(recorded(await event(PIP_OFFICER))).toMatchObject({ outcome: 'UNCHANGED' });
  });

  it('as a withdrawn consent hides the member from that partner at once, and from lookup and search soon after', async () => {
    const isFound = async () => {
      const query = '{ searchCompanies(name: "Redwood Cold Storage") { edges { node { legalName } } } }';
      return String((await hub.ask(JAPAN, query)).text.includes('"Redwood Cold Storage Ltd."'));
    };
    const lookup = async (caller: string, value = REDWOOD) => (await hub.ask(caller, BY_ACCOUNT, { value })).text;
    expect(await lookup(JAPAN)).toContain('"outcome":"MEMBER"');
    expect(await isFound()).toBe('true');
    const stranger = await lookup(JAPAN, STRANGER);

    const withdrawal = { account: REDWOOD, grantee: 'jp', kind: 'WITHDRAWN' };
    const answer = recorded(await consent(PIP_OFFICER, withdrawal));
    expect(answer).toMatchObject({ outcome: 'RECORDED', membership: { account: REDWOOD } });
    expect(await lookup(JAPAN)).not.toContain('"MEMBER"');
    await expectSoon(async () => (await lookup(JAPAN)).replaceAll(REDWOOD, STRANGER), stranger);
    await expectSoon(isFound, 'false');

    expect(recorded(await consent(PIP_OFFICER, withdrawal)).outcome).toBe('UNCHANGED');
    for (const caller of ['--role partner --country KR', PIP_OFFICER]) {
      expect(await lookup(caller)).toContain('"outcome":"MEMBER"');
    }
  });

  it('is said in each program’s own words, with what only that program has', async () => {
    const mutation = `mutation ($today: Date!) {
      certified: recordCtpatEvent(input: {
        account: "CT-30010039", nativeStatus: "Certified - corrective action", tier: II, effectiveOn: $today, reason: "Audit"
      }) { outcome membership { status tier memberType { code } } }
      unstated: recordMexicanAeoEvent(input: {
        account: "OEA-2018-01199", nativeStatus: "renovado", effectiveOn: $today, reason: "Oficio 12"
      }) { outcome problem { code message } }
      shared: recordMexicanAeoConsent(input: {
        account: "OEA-2018-01199", grantee: "EU", kind: GIVEN, effectiveOn: $today, reason: "Oficio 13"
      }) { outcome membership { account } }
      ended: recordCtpatConsent(input: {
        account: "CT-30010039", grantee: "TRADERS", kind: WITHDRAWN, effectiveOn: $today, reason: "Form 9"
      }) { outcome }
    }`;
    const { data } = await hub.ask('--role officer --program ALL', mutation, { today: TODAY });
    expect(data).toMatchObject({
      certified: { outcome: 'RECORDED', membership: { status: 'ACTIVE_UNDER_ACTION_PLAN', tier: 'II' } },
      unstated: { outcome: 'REFUSED', problem: { code: 'MISSING_VALUE', message: 'validUntil: It must be given.' } },
      shared: { outcome: 'RECORDED', membership: { account: 'OEA-2018-01199' } },
      ended: { outcome: 'RECORDED' },
    });
  });

  it('several at a time is done in their order, and each tells how the member stands then', async () => {
    const mutation = `mutation {
      first: recordPipEvent(input: { account: "${ACCOUNT}", nativeStatus: "Member", effectiveOn: "${TODAY}", reason: "Lifted" }) {
        outcome membership { status } }
      second: recordPipEvent(input: { account: "${ACCOUNT}", nativeStatus: "Withdrawn", effectiveOn: "${TODAY}", reason: "On request" }) {
        outcome membership { status } }
    }`;
    expect((await hub.ask(PIP_OFFICER, mutation)).data).toEqual({
      first: { outcome: 'RECORDED', membership: { status: 'ACTIVE' } },
      second: { outcome: 'RECORDED', membership: { status: 'WITHDRAWN' } },
    });
  });
});

/** Asks again until the registry has caught up. */
async function expectSoon(ask: () => Promise<string>, expected: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  let answer = await ask();
  while (answer !== expected && Date.now() < deadline) answer = await ask();
  expect(answer).toBe(expected);
}
