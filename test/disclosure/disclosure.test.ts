import { registeredDocument } from '../hub/registered-document';
import { AskedHub } from './asking';

const STANDING = `query ($scheme: IdentifierScheme!, $value: String!, $asOf: AsOfInput) {
  company(identifier: { scheme: $scheme, value: $value }, asOf: $asOf) {
    outcome
    problem { code message }
    company {
      legalName identifiers { scheme value }
      pip { outcome memberships { account status since validatedOn revalidationDue sites { id } history { status effectiveOn source } } }
      ctpat { outcome memberships { account tier revalidationDue } }
      mexicanAeo { outcome memberships { account validUntil } }
      harmonization { outcome inAgreement pointOfContact }
      recognitions { items { grantedBy eligible } }
    }
  }
}`;

/** Companies of the sample, each by an identifier. */
const MAPLE_RIDGE = { scheme: 'BUSINESS_NUMBER', value: '712003144' };
const PRAIRIE_GRAIN = { scheme: 'BUSINESS_NUMBER', value: '129903415' };
const BRULERIE = { scheme: 'BUSINESS_NUMBER', value: '804551208' };
const FRONTERA_ROJA = { scheme: 'RFC', value: 'MFR0803126J9' };
const GREAT_LAKES = { scheme: 'EIN', value: '38-2045671' };
const TWO_NORDIC_TIMBERS = { scheme: 'MID', value: 'XBNORTIM88MON' };
const NOBODY = { scheme: 'BUSINESS_NUMBER', value: '100000009' };

const JAPAN = '--role partner --country JP';
const KOREA = '--role partner --country KR';
const EVERY_OFFICER = '--role officer --program ALL';

interface Answered {
  readonly outcome: string;
  readonly company: {
    readonly pip: { readonly outcome: string; readonly memberships: readonly Record<string, unknown>[] };
    readonly ctpat: { readonly outcome: string; readonly memberships: readonly Record<string, unknown>[] };
    readonly mexicanAeo: { readonly outcome: string; readonly memberships: readonly Record<string, unknown>[] };
    readonly harmonization: Record<string, unknown>;
    readonly recognitions: { readonly items: readonly { readonly grantedBy: string }[] };
    readonly identifiers: readonly { readonly scheme: string }[];
  } | null;
}

describe('a company as each caller is shown it', () => {
  let hub: AskedHub;

  beforeAll(async () => {
    hub = await AskedHub.start();
  });

  afterAll(() => hub.stop());

  const asked = async (caller: string, company: object, asOf: object | null = null) =>
    (await hub.ask(caller, STANDING, { ...company, asOf })).data['company'] as Answered;

  describe('to a partner', () => {
    it('is what administrations exchange: no sites, no record keepers, no application, no other date than a validation’s', async () => {
      const { company } = await asked(JAPAN, MAPLE_RIDGE);
      expect(company?.pip).toMatchObject({
        outcome: 'MEMBER',
        memberships: [
          {
            account: 'PIP-0001042',
            status: 'ACTIVE',
            since: '2011-04-20',
            validatedOn: '2023-05-16',
            revalidationDue: null,
            sites: [],
            history: [{ status: 'ACTIVE', effectiveOn: '2011-04-20', source: 'PIP' }],
          },
        ],
      });
      expect(company?.harmonization).toMatchObject({ outcome: 'HARMONIZED', inAgreement: true, pointOfContact: null });
    });

    it('lists the recognitions that the partner would grant itself', async () => {
      const { company } = await asked(JAPAN, MAPLE_RIDGE);
      expect(new Set(company?.recognitions.items.map(({ grantedBy }) => grantedBy))).toEqual(new Set(['JP']));
    });

    it('is recognised by its tier, which is not told', async () => {
      const query = `{ company(identifier: { scheme: EIN, value: "38-2045671" }) { company {
        ctpat { memberships { tier } } recognitions(in: JP) { items { factors { code passed } } } } } }`;
      const { data } = await hub.ask(JAPAN, query);
      expect(JSON.stringify(data)).toContain('{"code":"TIER_IN_SCOPE","passed":true}');
      expect(JSON.stringify(data)).not.toContain('"III"');
      expect((await asked(EVERY_OFFICER, GREAT_LAKES)).company?.ctpat.memberships[0]?.['tier']).toBe('III');
    });

    it('is the same for unknown, for no consent, for one withdrawn and without an arrangement, today and of the past', async () => {
      for (const asOf of [null, { on: '2024-06-01' }, { on: '2024-06-01', knownAt: '2026-01-01T00:00:00Z' }]) {
        const refusals = await Promise.all(
          [NOBODY, BRULERIE, PRAIRIE_GRAIN].map(async (company) => {
            const { text } = await hub.ask(JAPAN, STANDING, { ...company, asOf });
            return text.replaceAll(company.value, 'ASKED');
          }),
        );
        expect(new Set(refusals).size).toBe(1);
        expect(refusals[0]).toContain('"outcome":"NOT_CONFIRMED"');
        const { text } = await hub.ask(JAPAN, STANDING, { ...FRONTERA_ROJA, asOf });
        const unknown = await hub.ask(JAPAN, STANDING, { scheme: 'RFC', value: 'MFR080312AA3', asOf });
        expect(text.replaceAll(FRONTERA_ROJA.value, 'ASKED')).toBe(unknown.text.replaceAll('MFR080312AA3', 'ASKED'));
      }
      expect((await asked(KOREA, PRAIRIE_GRAIN)).outcome).toBe('FOUND');
      expect((await asked(KOREA, FRONTERA_ROJA)).outcome).toBe('FOUND');
    });

    it('is ambiguous only among those that the partner is shown', async () => {
      expect((await asked(JAPAN, TWO_NORDIC_TIMBERS)).outcome).toBe('AMBIGUOUS');
      expect((await asked('--role partner --country DE', TWO_NORDIC_TIMBERS)).outcome).toBe('NOT_CONFIRMED');
    });

    it('has of its programs those that disclose it: a member state of the EU asks under the Union’s arrangement', async () => {
      const { company } = await asked('--role partner --country DE', MAPLE_RIDGE);
      expect([company?.pip.outcome, company?.ctpat.outcome]).toEqual(['NOT_CONFIRMED', 'MEMBER']);
      expect(company?.harmonization).toMatchObject({ outcome: 'NOT_CONFIRMED', inAgreement: null });
      expect(company?.identifiers.map(({ scheme }) => scheme)).not.toContain('PIP_ACCOUNT');
      const byPipNumber = { scheme: 'PIP_ACCOUNT', value: 'PIP-0001042' };
      expect((await asked('--role partner --country DE', byPipNumber)).outcome).toBe('NOT_CONFIRMED');
    });

    it('is found by name like any other, or not at all', async () => {
      const search = (name: string) =>
        hub.ask(JAPAN, `{ searchCompanies(name: "${name}") { edges { score node { legalName } } } }`);
      expect((await search('Maple Ridge Freightways')).text).toContain('Maple Ridge Freightways Inc.');
      const hidden = await search('Brûlerie du Saint-Laurent');
      expect(hidden.text).not.toContain('Laurent');
      expect(hidden.status).toBe(200);
    });
  });

  describe('to an officer', () => {
    it('is everything of the own program, and of another what a partner of the country is shown', async () => {
      const { company } = await asked('--role officer --program PIP', MAPLE_RIDGE);
      expect(company?.pip.memberships[0]).toMatchObject({ revalidationDue: '2027-04-20' });
      expect(company?.pip.memberships[0]?.['history']).toHaveLength(2);
      expect(company?.ctpat).toMatchObject({ outcome: 'MEMBER', memberships: [{ revalidationDue: null }] });
      const granting = new Set(company?.recognitions.items.map(({ grantedBy }) => grantedBy));
      expect(granting.has('JP')).toBe(true);
    });

    it('is nothing when neither the own program nor a partner’s knows it', async () => {
      expect((await asked('--role officer --program PIP', GREAT_LAKES)).outcome).toBe('FOUND');
      expect((await asked('--role officer --program MEXICAN_AEO', PRAIRIE_GRAIN)).company?.pip.outcome).toBe('MEMBER');
      expect((await asked('--role officer --program MEXICAN_AEO', BRULERIE)).outcome).toBe('NOT_CONFIRMED');
    });
  });

  describe('to a carrier', () => {
    const COUNTERPARTS = registeredDocument('counterparts');
    const asking = async (company: string, ...identifiers: readonly object[]) => {
      const { data } = await hub.ask(`--role carrier --company ${company}`, COUNTERPARTS, { identifiers });
      return (data['counterparts'] as { outcome: string }[]).map(({ outcome }) => outcome);
    };

    it('is confirmed or not: a stranger, and one that does not share with traders, read alike', async () => {
      const answers = await asking('BUSINESS_NUMBER:103777421', MAPLE_RIDGE, BRULERIE, NOBODY);
      expect(answers).toEqual(['CONFIRMED', 'NOT_CONFIRMED', 'NOT_CONFIRMED']);
    });

    it('is not confirmed to one that is no member itself', async () => {
      expect(await asking('BUSINESS_NUMBER:100000009', MAPLE_RIDGE)).toEqual(['NOT_CONFIRMED']);
    });

    it('is confirmed to one that does not let itself be confirmed', async () => {
      expect(await asking('BUSINESS_NUMBER:804551208', MAPLE_RIDGE)).toEqual(['CONFIRMED']);
    });

    it.each([
      'company(identifier: { scheme: SCAC, value: "MRFW" }) { outcome }',
      'searchCompanies(name: "Maple") { edges { score } }',
    ])('is refused otherwise: %s', async (field) => {
      const { codes, data } = await hub.ask('--role carrier --company SCAC:MRFW', `{ ${field} }`);
      expect({ codes, data }).toEqual({ codes: ['DOCUMENT_NOT_REGISTERED'], data: {} });
    });
  });

  describe('to everybody else', () => {
    const QUESTIONS = [
      'company(identifier: { scheme: SCAC, value: "MRFW" }) { outcome }',
      'companies(identifiers: [{ scheme: SCAC, value: "MRFW" }]) { outcome }',
      'searchCompanies(name: "Maple") { edges { score } }',
      'counterpart(identifier: { scheme: SCAC, value: "MRFW" }) { outcome }',
      'counterparts(identifiers: [{ scheme: SCAC, value: "MRFW" }]) { outcome }',
    ];

    it.each([
      ['', 'TOKEN_REQUIRED'],
      ['--role analyst', 'NOT_PERMITTED'],
      ['--role operator', 'NOT_PERMITTED'],
    ])('is nothing (%s)', async (caller, code) => {
      for (const question of QUESTIONS) {
        const { codes, data } = await hub.ask(caller, `{ ${question} }`);
        expect({ question, codes, told: Object.values(data) }).toEqual({ question, codes: [code], told: [null] });
      }
      const { data } = await hub.ask(caller, '{ programs { code } arrangements { id } benefits { code } }');
      expect(data['programs']).toHaveLength(3);
    });
  });
});
