import { withTestDatabase } from '@aeo-hub/core/database';
import { storedTerms } from '../name-search/search-terms';
import { REGISTRY_STORAGE } from './registry-storage';
import { SearchTerms1700000002400 } from './search-terms.migration';

const NAMES = [
  '3M Company',
  'Brûlerie du Saint-Laurent inc.',
  'McDonald’s Corp.',
  '鸿海精密工业股份有限公司',
  'Inc.',
  '...',
];

test('names stored by an older version are found by the same terms as names stored now', async () => {
  await withTestDatabase(REGISTRY_STORAGE, async (registry) => {
    const runner = registry.createQueryRunner();
    const migration = new SearchTerms1700000002400();
    await migration.down(runner);
    await runner.query(
      `INSERT INTO asserted_name (account, name, search_text, known_from)
       SELECT 'PIP:' || ordinality, name, 'as an older version compared it', now() FROM unnest($1::text[]) WITH ORDINALITY AS old (name)`,
      [NAMES],
    );
    await migration.up(runner);
    await runner.release();
    const stored: { name: string; terms: string[] }[] = await registry.query(
      'SELECT name, search_terms AS terms FROM asserted_name ORDER BY id',
    );
    expect(stored).toEqual(NAMES.map((name) => ({ name, terms: storedTerms(name).terms })));
    const words: { word: string }[] = await registry.query('SELECT word FROM name_word ORDER BY word COLLATE "C"');
    expect(words.map(({ word }) => word)).toEqual(NAMES.flatMap((name) => storedTerms(name).words).toSorted());
  });
});
