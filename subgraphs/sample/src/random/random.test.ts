import { hash } from './hash';
import { Random } from './random';

/** sfc32 as its author writes it, on big integers kept to 32 bits. */
function* reference(seed: bigint, index: bigint, word: bigint): Generator<bigint> {
  const bits = (value: bigint) => BigInt.asUintN(32, value);
  let [a, b, c, counter] = [bits(seed), bits(index), bits(word), 1n];
  for (let round = 0; ; round++) {
    const drawn = bits(a + b + counter++);
    a = b ^ (b >> 9n);
    b = bits(c + (c << 3n));
    c = bits(((c << 21n) | (c >> 11n)) + drawn);
    if (round >= 12) yield drawn;
  }
}

test.each([
  [0, 0, 'name'],
  [1, 5, 'accounts'],
  [0xffff_ffff, 1_999_999, 'site 1'],
])('draws what sfc32 draws: seed %i, company %i, for %s', (seed, index, purpose) => {
  const random = new Random(seed, index, purpose);
  const expected = reference(BigInt(seed), BigInt(index), BigInt(hash(purpose)));
  for (let drawn = 0; drawn < 1000; drawn++) expect(BigInt(random.next())).toBe(expected.next().value);
});

test('every purpose has its own numbers', () => {
  const first = ['name', 'address', 'accounts'].map((purpose) => new Random(1, 1, purpose).next());
  expect(new Set(first).size).toBe(3);
});

test('a range is reached from end to end and never left', () => {
  const random = new Random(7, 0, 'range');
  const drawn = Array.from({ length: 2000 }, () => random.between(-3, 4));
  expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([-3, 4]);
});

test('weights are shares, and what weighs nothing is never picked', () => {
  const random = new Random(7, 0, 'weights');
  const picks = Array.from({ length: 10_000 }, () =>
    random.weighted([
      ['often', 3],
      ['never', 0],
      ['seldom', 1],
    ]),
  );
  expect(picks).not.toContain('never');
  const often = picks.filter((pick) => pick === 'often').length;
  expect(Math.abs(often - 7500)).toBeLessThan(200);
});

test('nothing cannot be picked from', () => {
  expect(() => new Random(1, 1, 'none').pick([])).toThrow(RangeError);
  expect(() => new Random(1, 1, 'none').weighted([])).toThrow(RangeError);
});
