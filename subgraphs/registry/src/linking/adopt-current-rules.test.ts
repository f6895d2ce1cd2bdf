import type { DataSource } from 'typeorm';
import { applyNextBatch } from '../catch-up/apply-next-batch';
import { catchUp } from '../catch-up/catch-up';
import { FeedAhead } from '../catch-up/feed-ahead';
import { CompanyReader } from '../disclosure/company-reader';
import { EVERY_ACCOUNT } from '../disclosure/company-scope';
import { LookupRepository } from '../lookup/lookup.repository';
import { LookupService } from '../lookup/lookup.service';
import { companiesKnownAt } from '../test-registry/companies-known-at';
import type { TestRegistry } from '../test-registry/open-test-registry';
import { particulars } from '../test-registry/particulars';
import { withTestRegistry } from '../test-registry/with-test-registry';
import type { RulesAdopted } from './adopt-current-rules';
import { relinkedLines } from './relinked-lines';
import { RelinkedRepository } from './relinked.repository';

const COURIERS = [['RFC', 'EDM930614781']] as const;
const DUNS = [['DUNS', '150483782']] as const;

/** A registry that older rules have linked: by a generic number, and accounts that are called otherwise. */
async function linkByOldRules({ registry, outboxes, say }: TestRegistry): Promise<void> {
  await registry.query('UPDATE linking_rules SET version = 1');
  await say(
    'CTPAT',
    particulars('1', { legalName: 'Paquetería Alfa', identifiers: COURIERS }),
    particulars('2', { legalName: 'Mensajería Beta', identifiers: COURIERS }),
    particulars('3', { legalName: 'Maple Ridge Inc.', identifiers: DUNS }),
    particulars('4', { legalName: 'Aceros del Bajío', identifiers: DUNS }),
    particulars('5', { legalName: 'Maple Ridge LLC', identifiers: [['EIN', '741234509']] }),
    particulars('6', { legalName: 'MAPLE RIDGE', identifiers: [['EIN', '741234509']] }),
  );
  await applyNextBatch(registry, new FeedAhead('CTPAT', outboxes.CTPAT));
}

const BEFORE = ['CTPAT:1 CTPAT:2', 'CTPAT:3 CTPAT:4', 'CTPAT:5 CTPAT:6'];
const SINCE = ['CTPAT:1', 'CTPAT:2', 'CTPAT:3', 'CTPAT:4', 'CTPAT:5 CTPAT:6'];

describe('links made by older rules', () => {
  test('are looked at once by the new ones; what was known before is answered as before', async () => {
    await withTestRegistry(async (hub) => {
      const { registry, outboxes } = hub;
      await linkByOldRules(hub);
      expect(await companiesKnownAt(registry, null)).toEqual(BEFORE);
      const before = new Date().toISOString();
      const adopted: RulesAdopted[] = [];
      const onRulesAdopted = (one: RulesAdopted) => adopted.push(one);
      await Promise.all(
        [outboxes.CTPAT, outboxes.CTPAT].map((outbox) => catchUp(registry, 'CTPAT', outbox, { onRulesAdopted })),
      );
      expect(adopted).toEqual([{ version: 2, from: expect.any(String), ended: 2 }]);
      expect(await companiesKnownAt(registry, null)).toEqual(SINCE);
      expect(await companiesKnownAt(registry, new Date().toISOString())).toEqual(SINCE);
      expect(await companiesKnownAt(registry, before)).toEqual(BEFORE);
      expect(await openClashes(registry)).toEqual(['DUNS 150483782 NO_COMMON_NAME']);
    });
  });

  test('and a lookup by a number that is generic since is answered as before, as known before', async () => {
    await withTestRegistry(async (hub) => {
      await linkByOldRules(hub);
      const before = new Date().toISOString();
      await catchUp(hub.registry, 'CTPAT', hub.outboxes.CTPAT);
      const lookUp = (knownAt: string | null) =>
        new LookupService(
          new LookupRepository(CompanyReader.ofCustodian(hub.registry)),
          EVERY_ACCOUNT,
          new Date(),
        ).lookUp({ scheme: 'RFC', value: 'EDM-930614-781' }, { on: '2026-01-01', knownAt });
      expect((await lookUp(null)).outcome).toBe('AMBIGUOUS');
      expect(await lookUp(before)).toMatchObject({
        outcome: 'FOUND',
        company: { accounts: { CTPAT: ['1', '2'] } },
      });
    });
  });

  test('are listed with what held them together and what does since', async () => {
    await withTestRegistry(async (hub) => {
      await linkByOldRules(hub);
      const adopted: RulesAdopted[] = [];
      await catchUp(hub.registry, 'CTPAT', hub.outboxes.CTPAT, { onRulesAdopted: (one) => adopted.push(one) });
      const relinked = await new RelinkedRepository(hub.registry).at(adopted[0]?.from ?? '');
      const texts = relinked.map((one) =>
        relinkedLines(one)
          .join('\n')
          .replaceAll(/[0-9a-f-]{36}/g, 'ID'),
      );
      expect(texts.toSorted()).toEqual([
        [
          'CTPAT:2 "Mensajería Beta" left company ID for ID',
          '  before: shares RFC EDM930614781 with CTPAT:1, asserted by file members.csv account 2 and by file members.csv account 1',
          '  since: the account the company came with, asserted by file members.csv account 2',
        ].join('\n'),
        expect.stringContaining('CTPAT:4 "Aceros del Bajío" left company'),
      ]);
    });
  });

  test('stay as they were in the past, also when a program’s first load tells of it later', async () => {
    await withTestRegistry(async (hub) => {
      await linkByOldRules(hub);
      const before = new Date().toISOString();
      await hub.catchUp();
      await hub.say('MEXICAN_AEO', particulars('A', { legalName: 'Aceros del Bajío', identifiers: DUNS }));
      await hub.catchUp();
      expect(await companiesKnownAt(hub.registry, before)).toContain('CTPAT:3 CTPAT:4 MEXICAN_AEO:A');
      expect(await companiesKnownAt(hub.registry, before)).toContain('CTPAT:1 CTPAT:2');
      expect(await companiesKnownAt(hub.registry, null)).toEqual([
        'CTPAT:1',
        'CTPAT:2',
        'CTPAT:3',
        'CTPAT:4 MEXICAN_AEO:A',
        'CTPAT:5 CTPAT:6',
      ]);
    });
  });

  test('are none in a new registry', async () => {
    await withTestRegistry(async ({ registry, outboxes, say }) => {
      await say('CTPAT', particulars('1'));
      const adopted: RulesAdopted[] = [];
      await catchUp(registry, 'CTPAT', outboxes.CTPAT, { onRulesAdopted: (one) => adopted.push(one) });
      expect(adopted).toEqual([]);
    });
  });
});

async function openClashes(registry: DataSource): Promise<readonly string[]> {
  const rows: { scheme: string; value: string; cause: string }[] = await registry.query(
    'SELECT scheme, value, cause FROM clash WHERE closed_at IS NULL ORDER BY id',
  );
  return rows.map(({ scheme, value, cause }) => `${scheme} ${value} ${cause}`);
}
