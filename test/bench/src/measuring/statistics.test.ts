import { median, percentile, spread } from './statistics';

const VALUES = [9, 1, 5, 3, 7];

test('a median has as many values above as below', () => expect(median(VALUES)).toBe(5));

test('a percentile has that share of the values below', () => {
  expect([0, 0.2, 0.95, 1].map((share) => percentile(VALUES, share))).toEqual([1, 3, 9, 9]);
  expect(percentile([], 0.5)).toBeNaN();
});

test('the spread is that of the middle half, by the median', () => {
  expect(spread([10, 10, 10, 10])).toBe(0);
  expect(spread(VALUES)).toBeCloseTo(4 / 5);
});
