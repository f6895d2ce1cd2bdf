import * as fc from 'fast-check';
import { cacheKey } from '.';

const TODAY = { on: '2026-11-30', knownAt: null };

test('names the object and the day, and the instant only where one was asked', () => {
  expect(cacheKey(['PIP', 'A-1'], TODAY)).toBe('PIP/A-1@2026-11-30');
  expect(cacheKey(['PIP', 'A-1'], { on: '2026-11-30', knownAt: '2026-01-01T00:00:00.000Z' })).toBe(
    'PIP/A-1@2026-11-30@2026-01-01T00:00:00.000Z',
  );
});

test('two objects, days or instants never share a key, whatever characters their numbers have', () => {
  const name = fc.array(fc.string({ unit: fc.constantFrom('A', '1', '/', '@', '%', ' ', 'Ñ', '-'), maxLength: 4 }), {
    minLength: 1,
    maxLength: 3,
  });
  const at = fc.record({
    on: fc.constantFrom('2026-11-29', '2026-11-30'),
    knownAt: fc.constantFrom(null, '2026-11-29T00:00:00.000Z', '2026-11-30T00:00:00.000Z'),
  });
  fc.assert(
    fc.property(name, at, name, at, (one, then, other, later) => {
      const same = JSON.stringify([one, then]) === JSON.stringify([other, later]);
      expect(cacheKey(one, then) === cacheKey(other, later)).toBe(same);
    }),
  );
});
