import type { DataSource } from 'typeorm';
import { applyNextBatch } from '../catch-up/apply-next-batch';
import { FeedAhead } from '../catch-up/feed-ahead';
import { mergeCompanies, splitCompany } from '../decision/decide';
import { companiesKnownAt } from '../test-registry/companies-known-at';
import type { TestRegistry } from '../test-registry/open-test-registry';
import { particulars } from '../test-registry/particulars';
import { withTestRegistry } from '../test-registry/with-test-registry';

const DECIDER = { decidedBy: 'officer Tremblay', reason: 'The sites belong to another owner.' };
const EIN = ['EIN', '741234509'] as const;
const DUNS = ['DUNS', '150483782'] as const;
const GENERIC_RFC = ['RFC', 'EDM930614781'] as const;

const JOINED = ['CTPAT:2 joined CTPAT:1 by DUNS', 'CTPAT:3 joined CTPAT:2 by EIN'];

/** Three accounts of one company: the second shares a DUNS with the first, and an EIN with the third. */
async function sayCompanyOfThree({ say, catchUp }: TestRegistry): Promise<void> {
  await say(
    'CTPAT',
    particulars('1', { identifiers: [DUNS] }),
    particulars('2', { identifiers: [DUNS, EIN] }),
    particulars('3', { identifiers: [EIN] }),
  );
  await catchUp();
}

async function joins(registry: DataSource): Promise<readonly string[]> {
  const rows: { account: string; scheme: string; other: string }[] = await registry.query(
    'SELECT account, scheme, with_account AS other FROM account_join ORDER BY account, id',
  );
  return rows.map(({ account, scheme, other }) => `${account} joined ${other} by ${scheme}`);
}

async function companyOf(registry: DataSource, account: string): Promise<string> {
  const [row] = await registry.query(
    'SELECT company_id AS id FROM account_link WHERE account = $1 AND linked_until IS NULL',
    [account],
  );
  return row.id;
}

describe('a join', () => {
  test('is recorded for each account that an identifier links to a company', async () => {
    await withTestRegistry(async (hub) => {
      await sayCompanyOfThree(hub);
      expect(await joins(hub.registry)).toEqual(JOINED);
    });
  });

  test('is not recorded when a person splits off the oldest account and the others change company together', async () => {
    await withTestRegistry(async (hub) => {
      await sayCompanyOfThree(hub);
      await splitCompany(hub.registry, await companyOf(hub.registry, 'CTPAT:3'), ['CTPAT:1'], DECIDER);
      expect(await companiesKnownAt(hub.registry, null)).toEqual(['CTPAT:1', 'CTPAT:2 CTPAT:3']);
      expect(await joins(hub.registry)).toEqual(JOINED);
    });
  });

  test('is not recorded when a person merges the company of linked accounts with an older one', async () => {
    await withTestRegistry(async (hub) => {
      await hub.say('PIP', particulars('0'));
      await hub.catchUp();
      await sayCompanyOfThree(hub);
      const companies = [await companyOf(hub.registry, 'PIP:0'), await companyOf(hub.registry, 'CTPAT:3')] as const;
      await mergeCompanies(hub.registry, companies, DECIDER);
      expect(await companiesKnownAt(hub.registry, null)).toEqual(['CTPAT:1 CTPAT:2 CTPAT:3 PIP:0']);
      expect(await joins(hub.registry)).toEqual(JOINED);
    });
  });

  test('is not recorded when new rules split a company and linked accounts change company together', async () => {
    await withTestRegistry(async (hub) => {
      const { registry, outboxes } = hub;
      await registry.query('UPDATE linking_rules SET version = 1');
      await hub.say(
        'CTPAT',
        particulars('1', { identifiers: [GENERIC_RFC] }),
        particulars('2', { identifiers: [GENERIC_RFC, EIN] }),
        particulars('3', { identifiers: [EIN] }),
      );
      await applyNextBatch(registry, new FeedAhead('CTPAT', outboxes.CTPAT));
      const before = await joins(registry);
      expect(await companiesKnownAt(registry, null)).toEqual(['CTPAT:1 CTPAT:2 CTPAT:3']);
      await hub.catchUp();
      expect(await companiesKnownAt(registry, null)).toEqual(['CTPAT:1', 'CTPAT:2 CTPAT:3']);
      expect(await joins(registry)).toEqual(before);
    });
  });
});
