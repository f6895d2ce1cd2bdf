import { AskedHub } from './asking';

const MAPLE_RIDGE = 'PIP-0001042';
const JAPAN = '--role partner --country JP';
const OFFICER = '--role officer --program PIP';
/** Of another program: of PIP's members it is shown what a partner of its country is. */
const OTHER_OFFICER = '--role officer --program CTPAT';

const ASKED = `query ($scheme: IdentifierScheme!, $value: String!, $asOf: AsOfInput) {
  company(identifier: { scheme: $scheme, value: $value }, asOf: $asOf) {
    outcome problem { code }
    company { legalName address { lines } pip { outcome memberships { account history { status knownFrom } } } }
  }
}`;
const SEARCH = `query ($asOf: AsOfInput) {
  searchCompanies(name: "Maple Ridge Freightways", asOf: $asOf) { edges { node { legalName } } }
}`;

interface Answered {
  readonly outcome: string;
  readonly company: {
    readonly pip: {
      readonly outcome: string;
      readonly memberships: readonly {
        readonly history: readonly { readonly status: string; readonly knownFrom: string }[];
      }[];
    };
  } | null;
}

describe('a member as known at an instant', () => {
  let hub: AskedHub;
  let applied: number;
  let admitted: number;

  const told = (caller: string, value: string, knownAt: number | null) => {
    const asOf = knownAt === null ? null : { knownAt: new Date(knownAt).toISOString() };
    return hub.ask(caller, ASKED, { scheme: 'PIP_ACCOUNT', value, asOf });
  };
  const asked = async (caller: string, knownAt: number | null) =>
    (await told(caller, MAPLE_RIDGE, knownAt)).data['company'] as Answered;
  const found = async (caller: string, knownAt: number) => {
    const { text } = await hub.ask(caller, SEARCH, { asOf: { knownAt: new Date(knownAt).toISOString() } });
    return text.includes('Maple Ridge');
  };

  beforeAll(async () => {
    hub = await AskedHub.start();
    const history = (await asked(OFFICER, null)).company?.pip.memberships[0]?.history ?? [];
    const knownFrom = (wanted: string) => Date.parse(history.find(({ status }) => status === wanted)?.knownFrom ?? '');
    [applied, admitted] = [knownFrom('APPLICANT'), knownFrom('ACTIVE')];
    expect(applied).toBeLessThan(admitted);
  });

  afterAll(() => hub.stop());

  it.each([JAPAN, OTHER_OFFICER])(
    'reads like unknown until it was known to be one, applied or not (%s)',
    async (caller) => {
      for (const knownAt of [applied - 1, applied, (applied + admitted) / 2, admitted - 1]) {
        const { text } = await told(caller, MAPLE_RIDGE, knownAt);
        const unknown = await told(caller, 'PIP-0999999', knownAt);
        expect(text).toContain('"outcome":"NOT_CONFIRMED"');
        expect(text.replaceAll(MAPLE_RIDGE, 'ASKED')).toBe(unknown.text.replaceAll('PIP-0999999', 'ASKED'));
        expect(await found(caller, knownAt)).toBe(false);
      }
      expect(await asked(caller, admitted)).toMatchObject({
        outcome: 'FOUND',
        company: { pip: { outcome: 'MEMBER' } },
      });
      expect(await found(caller, admitted)).toBe(true);
    },
  );

  it('is known to its program’s officers from its application on', async () => {
    expect(await asked(OFFICER, applied - 1)).toMatchObject({ outcome: 'NOT_CONFIRMED' });
    expect(await asked(OFFICER, applied)).toMatchObject({ outcome: 'FOUND' });
    expect(await found(OFFICER, applied)).toBe(true);
  });
});
