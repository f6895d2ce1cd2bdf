import { companyName } from '@aeo-hub/core/company-name';
import * as fc from 'fast-check';
import { nameScore } from './name-score';

function score(asked: string, name: string, country: string | null = null, headquarters = 'CA') {
  const candidate = { name, parsed: companyName(name), headquarters, isInCountry: headquarters === country };
  return nameScore({ name: companyName(asked), country }, candidate);
}

describe('the score of a name', () => {
  test('is explained feature by feature, in three languages, and is their weighted sum', () => {
    const { score: total, features } = score('brulerie st laurent', 'Brûlerie du Saint-Laurent inc.', 'CA');
    expect(features.map(({ name, score: part, weight }) => [name, part, weight])).toEqual([
      ['WORDS', 1, 0.5],
      ['TRIGRAMS', 1, 0.3],
      ['LEGAL_FORM', 0.5, 0.05],
      ['COUNTRY', 1, 0.15],
    ]);
    expect(total).toBe(0.975);
    expect(features[0]?.explanation).toEqual({
      en: 'Words asked that are in “Brûlerie du Saint-Laurent inc.”: 3 of 3. Words of that name: 3.',
      fr: 'Mots demandés qui figurent dans «\u00A0Brûlerie du Saint-Laurent inc.\u00A0» : 3 sur 3. Mots de ce nom : 3.',
      es: 'Palabras buscadas que están en «Brûlerie du Saint-Laurent inc.»: 3 de 3. Palabras de ese nombre: 3.',
    });
    for (const { explanation } of features) expect(new Set(Object.values(explanation)).size).toBe(3);
  });

  test('without a country, is shared among the rest', () => {
    const { features } = score('brulerie st laurent', 'Brûlerie du Saint-Laurent inc.');
    expect(features.map(({ name }) => name)).toEqual(['WORDS', 'TRIGRAMS', 'LEGAL_FORM']);
    expect(features.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 3);
  });

  test.each([
    [
      'the right country over another',
      score('Maple Ridge', 'Maple Ridge', 'CA', 'CA'),
      score('Maple Ridge', 'Maple Ridge', 'CA', 'US'),
    ],
    ['the whole name over half of it', score('Maple Ridge', 'Maple Ridge'), score('Maple Ridge', 'Maple Grove')],
    ['a misspelt word over a missing one', score('Freightways', 'Freigthways'), score('Freightways', 'Storage')],
    ['the same legal form over another', score('Nordic Ltd.', 'Nordic Limited'), score('Nordic Ltd.', 'Nordic Corp.')],
    ['nothing besides over much besides', score('Maple', 'Maple'), score('Maple', 'Maple Ridge Freightways')],
  ])('puts %s', (_, better, worse) => expect(better.score).toBeGreaterThan(worse.score));

  const word = fc.constantFrom('maple', 'ridge', 'freightways', 'nordic', 'timber', 'exports');
  const words = fc.array(word, { minLength: 1, maxLength: 5 });

  test('lies between 0 and 1, and does not depend on the order of words', () => {
    const shuffled = words.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, words, ([asked, other], name) => {
        const one = score(asked.join(' '), name.join(' ')).score;
        expect(one).toBeGreaterThanOrEqual(0);
        expect(one).toBeLessThanOrEqual(1);
        expect(score(other.join(' '), name.join(' ')).score).toBe(one);
      }),
    );
  });

  test('of a name with itself is never less than with another', () => {
    fc.assert(
      fc.property(words, words, (asked, name) => {
        const itself = score(asked.join(' '), asked.join(' ')).score;
        expect(itself).toBeGreaterThanOrEqual(score(asked.join(' '), name.join(' ')).score);
      }),
    );
  });
});
