import { companyName } from '@aeo-hub/core/company-name';
import * as fc from 'fast-check';
import { cursorOf, placeInCursor, searchKey } from './search-cursor';

const key = searchKey({ name: companyName('Maple Ridge'), country: 'CA' }, null);

describe('a cursor', () => {
  test('leads back to its place', () => {
    const place = fc.record({
      score: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs),
      legalName: fc.string({ unit: 'grapheme' }),
      id: fc.uuid(),
    });
    fc.assert(fc.property(place, (one) => expect(placeInCursor(key, cursorOf(key, one))).toEqual(one)));
  });

  test('belongs to one question', () => {
    const cursor = cursorOf(key, { score: 1, legalName: 'Maple', id: 'x' });
    const others = [
      searchKey({ name: companyName('Maple Ridge'), country: 'US' }, null),
      searchKey({ name: companyName('Maple'), country: 'CA' }, null),
      searchKey({ name: companyName('Maple Ridge'), country: 'CA' }, '2020-01-01T00:00:00.000Z'),
    ];
    expect(others.map((other) => placeInCursor(other, cursor))).toEqual([null, null, null]);
  });

  test('that was made up leads nowhere', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(placeInCursor(key, text)).toBeNull()));
    expect(placeInCursor(key, 'x'.repeat(10_000_000))).toBeNull();
    expect(placeInCursor(key, Buffer.from(JSON.stringify([key, '1', 2, 3])).toString('base64url'))).toBeNull();
  });
});
