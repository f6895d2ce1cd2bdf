import { withTestDatabase } from '@aeo-hub/core/database';
import { companyName } from '@aeo-hub/core/company-name';
import { AssertedNameRepository } from '../assertion/asserted-name.repository';
import { askedTerms } from '../name-search/search-terms';
import { resemblingNames } from './names-resembling';
import { REGISTRY_STORAGE } from './registry-storage';

test('a search reads names and words by index alone', async () => {
  await withTestDatabase(REGISTRY_STORAGE, async (registry) => {
    const names = Array.from({ length: 2_000 }, (_, index) => `Maple${index} Ridge Freightways ${index % 7} Inc.`);
    await new AssertedNameRepository(registry).add(
      names.map((name, index) => ({
        account: `PIP:${index}`,
        name,
        knownFrom: '2020-01-01T00:00:00.000Z',
        knownUntil: null,
      })),
    );
    const { words, spellings, besides } = askedTerms(companyName('Maple77 Rigde'));
    const sql = resemblingNames(
      { words: '$1::text[]', spellings: '$2::text[]', besides: '$3::text[]' },
      'named.known_until IS NULL',
    );
    const plan = await registry.transaction(async (transaction) => {
      // As the function sets it: statistics can be those of an empty table.
      await transaction.query('SET LOCAL enable_seqscan = off');
      const lines: { 'QUERY PLAN': string }[] = await transaction.query(`EXPLAIN ${sql}`, [words, spellings, besides]);
      return lines.map((line) => line['QUERY PLAN']).join('\n');
    });
    expect(plan).not.toMatch(/Seq Scan/);
    expect(plan).toMatch(/Bitmap Index Scan on asserted_name_terms/);
    expect(plan).toMatch(/Bitmap Index Scan on name_word_trigrams/);
  });
});
