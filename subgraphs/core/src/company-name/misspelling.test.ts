import fc from 'fast-check';
import { misspellingSimilarity } from './misspelling';

test.each([
  ['a letter missing', 'bergstrom', 'bergstom', 0.8889],
  ['a letter added', 'belanger', 'bellanger', 0.8889],
  ['a wrong letter', 'maple', 'maplo', 0.8],
  ['neighbours exchanged', 'maple', 'mapel', 0.8],
  ['two slips in a long word', 'freightways', 'freihtwais', 0.8182],
])('a word with %s is like the word', (_, one, other, similarity) => {
  expect(misspellingSimilarity(one, other)).toBeCloseTo(similarity, 4);
});

test.each([
  ['a short word with another letter', 'ford', 'fort'],
  ['two slips in a word of eight letters', 'northern', 'southern'],
  ['three slips', 'freightways', 'frahtways'],
  ['a longer word', 'maple', 'maplewood'],
  ['another number', '9123456', '9123457'],
])('%s is another word', (_, one, other) => expect(misspellingSimilarity(one, other)).toBe(0));

test('is the same both ways, and 1 for long words that are the same alone', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), maxLength: 10 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      const similarity = misspellingSimilarity(one, other);
      expect(misspellingSimilarity(other, one)).toBe(similarity);
      if (one.length >= 5) expect(similarity === 1).toBe(one === other);
    }),
  );
});
