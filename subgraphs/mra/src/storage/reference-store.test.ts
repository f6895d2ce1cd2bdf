import { unversionedTables } from '@aeo-hub/core/data-version';
import { withTestDatabase } from '@aeo-hub/core/database';
import { SHIPPED_FILES } from '../reference/shipped-files';
import type { ReferenceFiles } from '../reference/reference-files';
import { DataVersion1700000002000 } from './data-version.migration';
import { ReferenceStore } from './reference-store';
import { ReferenceVersionRow } from './reference-version.entity';
import { ReferenceVersion1700000000500 } from './reference-version.migration';

const database = {
  entities: [ReferenceVersionRow],
  migrations: [ReferenceVersion1700000000500, DataVersion1700000002000],
};

/** A later release, in which one benefit is called otherwise. */
function laterRelease(name: string): ReferenceFiles {
  return JSON.parse(JSON.stringify(SHIPPED_FILES).replaceAll('FAST lanes into Canada', name));
}

/** As releases stored it before partners had names in several languages. */
function earlierRelease(): ReferenceFiles {
  return JSON.parse(JSON.stringify(SHIPPED_FILES), (key, value) => {
    if (key === 'directFor') return undefined;
    if (key !== 'partner') return value;
    const names = Object.entries<string | { readonly en: string }>(value);
    return Object.fromEntries(
      names.map(([field, name]) => [field, typeof name === 'string' ? name : (name.en ?? name)]),
    );
  });
}

const codes = (store: ReferenceStore, knownAt: string | null) =>
  store.asKnown(knownAt).benefits.map(({ code, name }) => `${code} ${name.en}`);

describe('reference data by version', () => {
  it('is told as it was known: a new release changes no answer as known before it', () =>
    withTestDatabase(database, async (dataSource) => {
      const first = await ReferenceStore.open(dataSource, SHIPPED_FILES);
      const asShipped = codes(first, null);
      const before = new Date().toISOString();

      const second = await ReferenceStore.open(dataSource, laterRelease('Quite another lane'));

      expect(codes(second, null).join()).toContain('Quite another lane');
      expect(codes(second, before)).toEqual(asShipped);
      expect(codes(second, '1999-01-01T00:00:00.000Z')).toEqual(asShipped);
    }));

  it('is still read as an earlier release stored it, with one name for each partner and one evidence for each claim', () =>
    withTestDatabase(database, async (dataSource) => {
      const first = await ReferenceStore.open(dataSource, earlierRelease());
      const second = await ReferenceStore.open(dataSource, SHIPPED_FILES);
      for (const store of [first, second]) {
        const japan = store.asKnown('1999-01-01T00:00:00.000Z').arrangements.find(({ id }) => id === 'PIP-JP');
        expect(japan?.partner.administration.fr).toBe('Japan Customs and Tariff Bureau');
      }
      const japan = second.asKnown(null).arrangements.find(({ id }) => id === 'PIP-JP');
      expect(japan?.partner.administration.fr).toBe('Bureau des douanes et du tarif du Japon');
    }));

  it('adds no version when a release brings nothing new, and only one when two start at once', () =>
    withTestDatabase(database, async (dataSource) => {
      await Promise.all([
        ReferenceStore.open(dataSource, SHIPPED_FILES),
        ReferenceStore.open(dataSource, SHIPPED_FILES),
      ]);
      await ReferenceStore.open(dataSource, SHIPPED_FILES);
      expect(await dataSource.getRepository(ReferenceVersionRow).count()).toBe(1);
    }));

  it('is stored as its entity says', () =>
    withTestDatabase(database, async (dataSource) => {
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      expect(upQueries).toEqual([]);
    }));

  it('raises the version of the data with each', () =>
    withTestDatabase(database, async (dataSource) => {
      expect(await unversionedTables(dataSource)).toEqual(['data_change', 'data_version', 'migrations']);
    }));
});
