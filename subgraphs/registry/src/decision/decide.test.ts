import type { DataSource } from 'typeorm';
import type { AccountKey } from '../account/account-key';
import { oldestClashReports } from '../clash/clash-report';
import { CompanyReader } from '../disclosure/company-reader';
import { LookupRepository } from '../lookup/lookup.repository';
import { companiesKnownAt } from '../test-registry/companies-known-at';
import { particulars } from '../test-registry/particulars';
import type { TestRegistry } from '../test-registry/open-test-registry';
import { withTestRegistry } from '../test-registry/with-test-registry';
import { mergeCompanies, splitCompany } from './decide';

const DECIDER = { decidedBy: 'officer Tremblay', reason: 'Same directors, one register entry.' };
const DUNS = ['DUNS', '150483782'] as const;

/** Two companies with business numbers of their own that claim one DUNS. */
async function sayClash({ say, catchUp }: TestRegistry): Promise<void> {
  await say(
    'PIP',
    particulars('1', { legalName: 'Nordic Ltd.', identifiers: [['BUSINESS_NUMBER', '712003144'], DUNS] }),
  );
  await say(
    'CTPAT',
    particulars('2', { legalName: 'Nordic Corp.', identifiers: [['BUSINESS_NUMBER', '804551208'], DUNS] }),
  );
  await catchUp();
}

async function companyOf(registry: DataSource, account: string): Promise<string> {
  const rows: { id: string }[] = await registry.query(
    'SELECT company_id AS id FROM account_link WHERE account = $1 AND linked_until IS NULL',
    [account],
  );
  return rows[0]?.id ?? '';
}

async function carriers(registry: DataSource, knownAt: string | null): Promise<number> {
  const identifier = { scheme: DUNS[0], value: DUNS[1], country: null };
  const { companyIds } = await new LookupRepository(CompanyReader.ofCustodian(registry)).carriersOf(
    [identifier],
    knownAt,
  );
  return companyIds[0]?.length ?? 0;
}

async function decidedAt(registry: DataSource): Promise<string> {
  const [row] = await registry.query(
    `SELECT decided_at - interval '1 millisecond' AS before FROM decision ORDER BY id DESC`,
  );
  return row.before.toISOString();
}

describe('a clash', () => {
  test('is kept for a person with both sides, and the identifier is ambiguous', async () => {
    await withTestRegistry(async (hub) => {
      await sayClash(hub);
      expect(await companiesKnownAt(hub.registry, null)).toEqual(['CTPAT:2', 'PIP:1']);
      expect(await carriers(hub.registry, null)).toBe(2);
      const [clash, ...others] = await oldestClashReports(hub.registry, 10);
      expect(others).toEqual([]);
      expect(clash).toMatchObject({
        scheme: 'DUNS',
        value: '150483782',
        cause: 'CONTRADICTION',
        differing: ['BUSINESS_NUMBER'],
      });
      expect(clash?.claimants).toBe(2);
      const sides = clash?.sides.map(({ company, claimants, singular }) => ({
        name: company.legalName,
        singular: singular.map(({ value }) => value),
        asserted: claimants.map(({ account, asserted }) => [account, asserted]),
      }));
      expect(sides?.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
        { name: 'Nordic Corp.', singular: ['804551208'], asserted: [['CTPAT:2', 'file members.csv account 2']] },
        { name: 'Nordic Ltd.', singular: ['712003144'], asserted: [['PIP:1', 'file members.csv account 1']] },
      ]);
    });
  });

  test('closes when a program corrects its data', async () => {
    await withTestRegistry(async (hub) => {
      await sayClash(hub);
      await hub.say('CTPAT', particulars('2', { recordedAt: '2021-01-01T00:00:00.000Z' }));
      await hub.catchUp();
      expect(await oldestClashReports(hub.registry, 10)).toEqual([]);
      expect(await carriers(hub.registry, null)).toBe(1);
      expect(await carriers(hub.registry, '2020-06-01T00:00:00.000Z')).toBe(2);
    });
  });
});

describe('a merge', () => {
  test('makes two companies one under the older id, settles the clash, and is recorded', async () => {
    await withTestRegistry(async (hub) => {
      await sayClash(hub);
      const [older, newer] = [await companyOf(hub.registry, 'PIP:1'), await companyOf(hub.registry, 'CTPAT:2')];
      const { decisionId, companyOf: after } = await mergeCompanies(hub.registry, [newer, older], DECIDER);
      expect([...after]).toEqual([
        ['CTPAT:2', older],
        ['PIP:1', older],
      ]);
      expect(await oldestClashReports(hub.registry, 10)).toEqual([]);
      expect(await hub.registry.query('SELECT decision_id FROM clash')).toEqual([{ decision_id: decisionId }]);
      expect(await carriers(hub.registry, null)).toBe(1);
      const [decision] = await hub.registry.query('SELECT kind, decided_by, reason, company_ids FROM decision');
      expect(decision).toEqual({
        kind: 'MERGE',
        decided_by: 'officer Tremblay',
        reason: 'Same directors, one register entry.',
        company_ids: [newer, older],
      });
    });
  });

  test('leaves what was known before it as it was', async () => {
    await withTestRegistry(async (hub) => {
      await sayClash(hub);
      const ids = [await companyOf(hub.registry, 'PIP:1'), await companyOf(hub.registry, 'CTPAT:2')] as const;
      await mergeCompanies(hub.registry, ids, DECIDER);
      const before = await decidedAt(hub.registry);
      expect(await companiesKnownAt(hub.registry, before)).toEqual(['CTPAT:2', 'PIP:1']);
      expect(await companiesKnownAt(hub.registry, null)).toEqual(['CTPAT:2 PIP:1']);
      expect(await carriers(hub.registry, before)).toBe(2);
    });
  });

  test('outlives whatever the programs say later', async () => {
    await withTestRegistry(async (hub) => {
      await sayClash(hub);
      const ids = [await companyOf(hub.registry, 'PIP:1'), await companyOf(hub.registry, 'CTPAT:2')] as const;
      await mergeCompanies(hub.registry, ids, DECIDER);
      const later = new Date().toISOString();
      await hub.say('PIP', particulars('1', { recordedAt: later, identifiers: [['BUSINESS_NUMBER', '712003144']] }));
      await hub.catchUp();
      expect(await companiesKnownAt(hub.registry, null)).toEqual(['CTPAT:2 PIP:1']);
    });
  });
});

describe('a split', () => {
  const BN = ['BUSINESS_NUMBER', '712003144'] as const;

  test('takes accounts out for good, though they go on sharing an identifier', async () => {
    await withTestRegistry(async (hub) => {
      await hub.say('PIP', particulars('1', { identifiers: [BN] }), particulars('2', { identifiers: [BN] }));
      await hub.catchUp();
      const company = await companyOf(hub.registry, 'PIP:1');
      await splitCompany(hub.registry, company, ['PIP:2'], DECIDER);
      expect(await companiesKnownAt(hub.registry, null)).toEqual(['PIP:1', 'PIP:2']);
      expect(await companiesKnownAt(hub.registry, await decidedAt(hub.registry))).toEqual(['PIP:1 PIP:2']);
      expect(await companyOf(hub.registry, 'PIP:1')).toBe(company);
      expect(await oldestClashReports(hub.registry, 10)).toEqual([]);
      await hub.say(
        'PIP',
        particulars('2', { recordedAt: new Date().toISOString(), legalName: 'New', identifiers: [BN] }),
      );
      await hub.catchUp();
      expect(await companiesKnownAt(hub.registry, null)).toEqual(['PIP:1', 'PIP:2']);
    });
  });

  test('of the two sides of a clash settles it; the identifier stays ambiguous, for both do carry it', async () => {
    await withTestRegistry(async (hub) => {
      await sayClash(hub);
      await splitCompany(hub.registry, await companyOf(hub.registry, 'PIP:1'), ['CTPAT:2'], DECIDER);
      expect(await oldestClashReports(hub.registry, 10)).toEqual([]);
      expect(await carriers(hub.registry, null)).toBe(2);
    });
  });

  test('is undone by a merge', async () => {
    await withTestRegistry(async (hub) => {
      await hub.say('PIP', particulars('1', { identifiers: [BN] }), particulars('2', { identifiers: [BN] }));
      await hub.catchUp();
      const company = await companyOf(hub.registry, 'PIP:1');
      await splitCompany(hub.registry, company, ['PIP:2'], DECIDER);
      await mergeCompanies(hub.registry, [company, await companyOf(hub.registry, 'PIP:2')], DECIDER);
      expect(await companiesKnownAt(hub.registry, null)).toEqual(['PIP:1 PIP:2']);
    });
  });
});

describe('a decision that makes no sense', () => {
  test('is refused, and nothing is recorded', async () => {
    await withTestRegistry(async (hub) => {
      await sayClash(hub);
      const { registry } = hub;
      const company = await companyOf(registry, 'PIP:1');
      const merge = (one: string, other: string) => mergeCompanies(registry, [one, other], DECIDER);
      const split = (accounts: readonly AccountKey[], decider = DECIDER) =>
        splitCompany(registry, company, accounts, decider);
      await expect(merge(company, company)).rejects.toMatchObject({ code: 'SAME_COMPANY' });
      await expect(merge(company, crypto.randomUUID())).rejects.toMatchObject({ code: 'UNKNOWN_COMPANY' });
      await expect(merge("'; DROP", company)).rejects.toMatchObject({ code: 'UNKNOWN_COMPANY' });
      await expect(split(['PIP:9'])).rejects.toMatchObject({ code: 'UNKNOWN_ACCOUNT' });
      await expect(split(['PIP:1'])).rejects.toMatchObject({ code: 'NOTHING_REMAINS' });
      await expect(split(['CTPAT:2'], { ...DECIDER, reason: ' ' })).rejects.toMatchObject({ code: 'NO_REASON' });
      expect(await registry.query('SELECT * FROM decision')).toEqual([]);
    });
  });
});
