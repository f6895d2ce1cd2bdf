import fc from 'fast-check';
import { Permutation } from './permutation';

test('maps a range onto itself, no value twice', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 3000 }), fc.integer({ min: 0, max: 0xffff_ffff }), (size, seed) => {
      const order = new Permutation(seed, 'test', size);
      const values = new Set(Array.from({ length: size }, (_, index) => order.at(index)));
      expect(values.size).toBe(size);
      expect(Math.min(...values)).toBe(0);
      expect(Math.max(...values)).toBe(size - 1);
    }),
    { numRuns: 200 },
  );
});

test('has no value twice in a large range either, and depends on the seed', () => {
  const [one, other] = [1, 2].map((seed) => new Permutation(seed, 'test', 200_000_000));
  const values = Array.from({ length: 50_000 }, (_, index) => one?.at(index));
  expect(new Set(values).size).toBe(50_000);
  expect(values.slice(0, 20)).not.toEqual(Array.from({ length: 20 }, (_, index) => other?.at(index)));
});

test.each([-1, 10, 1.5])('%d is beyond a range of ten', (index) => {
  expect(() => new Permutation(1, 'test', 10).at(index)).toThrow(RangeError);
});
