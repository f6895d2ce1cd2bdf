import { Random } from '../random/random';
import { companyName } from './company-name';
import { english } from './english';
import { french } from './french';
import { NameCodes } from './name-code';
import { personName } from './person-name';
import { spanish } from './spanish';

describe.each([
  ['en', english, ''],
  ['fr', french, ''],
  ['es', spanish, ' '],
] as const)('the words for names (%s)', (_language, vocabulary, joint) => {
  test('are as many as the name codes count on', () => {
    const { prefixes, brandHeads, brandTails, qualifiers } = vocabulary;
    expect([prefixes, brandHeads, brandTails, qualifiers].map((words) => new Set(words).size)).toEqual([
      16, 64, 32, 64,
    ]);
    expect([prefixes, brandHeads, brandTails, qualifiers].map((words) => words.length)).toEqual([16, 64, 32, 64]);
  });

  test('give every pair of brand parts another brand', () => {
    const brands = vocabulary.brandHeads.flatMap((head) => vocabulary.brandTails.map((tail) => head + joint + tail));
    expect(new Set(brands).size).toBe(64 * 32);
  });
});

test('no two companies share a name code, and prefixes wait until the plain names are used up', () => {
  const codes = new NameCodes(1);
  const indexes = [...Array(20_000).keys(), ...Array.from({ length: 20_000 }, (_, at) => 131_000 + at)];
  const seen = new Set(indexes.map((index) => JSON.stringify(codes.at(index))));
  expect(seen.size).toBe(new Set(indexes).size);
  expect(codes.at(131_071).block).toBe(0);
  expect(codes.at(131_072).block).toBe(1);
  expect(codes.at(1_999_999).block).toBe(15);
});

test('a Mexican company’s RFC begins with the letters of its first three words, Ñ kept and accents folded', () => {
  const code = { block: 0, head: 63, tail: 0, qualifier: 0 };
  const name = companyName(new Random(1, 1, 'name'), code, { country: 'MX', language: 'es', trade: 'HOLDING' });
  expect(name.legalName).toMatch(/^(Controladora|Grupo) Ñandú Ágil de Altamira, S\./);
  expect(name.taxLetters).toMatch(/^[CG]ÑA$/);
});

test('a natural person’s RFC begins with two letters of one surname, one of the other and one of the given name', () => {
  const name = personName({ block: 0, head: 0, tail: 3, qualifier: 63 }, 'MX');
  expect(name.legalName).toBe('Adela Zúñiga Arriaga');
  expect(name.taxLetters).toBe('ZUAA');
});
