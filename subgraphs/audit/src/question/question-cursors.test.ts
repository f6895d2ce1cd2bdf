import fc from 'fast-check';
import { NEWEST, QuestionCursors } from './question-cursors';

const cursors = new QuestionCursors(Buffer.alloc(32, 7));
const places = fc.record({ sequence: fc.bigInt(1n, BigInt(NEWEST.sequence)).map(String), position: fc.nat() });

describe('a cursor', () => {
  it('points to the place that it was made of', () => {
    fc.assert(fc.property(places, (place) => expect(cursors.placeIn(cursors.of(place))).toEqual(place)));
    expect(cursors.placeIn(cursors.of(NEWEST))).toEqual(NEWEST);
  });

  it('tells nothing of it: not even that two places are of one question', () => {
    const ofOne = [0, 1, 2].map((position) => cursors.of({ sequence: '17', position }));
    expect(new Set(ofOne.map((cursor) => cursor.slice(0, 10))).size).toBe(3);
    expect(ofOne.map((cursor) => Buffer.from(cursor, 'base64url').toString('latin1')).join('')).not.toContain('17');
  });

  it('of another key points nowhere', () => {
    const others = new QuestionCursors(Buffer.alloc(32, 8));
    fc.assert(
      fc.property(places, (place) => expect(others.placeIn(cursors.of(place))).toBeNull()),
      { numRuns: 200 },
    );
  });

  it.each(['', 'x', '1.2', 'LTEuMg', Buffer.alloc(16).toString('base64url'), 'é'.repeat(500)])(
    'of nobody’s making points nowhere: %s',
    (cursor) => expect(cursors.placeIn(cursor)).toBeNull(),
  );
});
