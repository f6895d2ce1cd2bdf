import fc from 'fast-check';
import { cursorOf, NEWEST, placeInCursor } from './question-cursor';

describe('a cursor', () => {
  it('points to the place that it was made of', () => {
    const places = fc.record({ sequence: fc.bigInt(1n, BigInt(NEWEST.sequence)).map(String), position: fc.nat() });
    fc.assert(fc.property(places, (place) => expect(placeInCursor(cursorOf(place))).toEqual(place)));
    expect(placeInCursor(cursorOf(NEWEST))).toEqual(NEWEST);
  });

  it.each(['', 'x', '1.2', 'LTEuMg', Buffer.from('9223372036854775808.0').toString('base64url'), 'é'.repeat(500)])(
    'of nobody’s making points nowhere: %s',
    (cursor) => expect(placeInCursor(cursor)).toBeNull(),
  );
});
