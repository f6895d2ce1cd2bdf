import * as fc from 'fast-check';
import { parseInstant } from '.';

describe('an instant', () => {
  it('is the same however it is written', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2199-12-31'), noInvalidDate: true }), (date) => {
        const text = date.toISOString();
        expect(parseInstant(text)).toBe(text);
        expect(parseInstant(text.replace('Z', '+00:00'))).toBe(text);
        expect(parseInstant(text.toLowerCase())).toBe(text);
        expect(parseInstant(`${text.slice(0, 19)}Z`)).toBe(`${text.slice(0, 19)}.000Z`);
      }),
    );
  });

  it('is told in UTC', () => expect(parseInstant('2025-02-20T15:04:00+02:00')).toBe('2025-02-20T13:04:00.000Z'));

  it.each([
    '2023-02-30T00:00:00Z',
    '2025-02-20T24:00:01Z',
    // As the end of the day before: RFC 3339 has no hour 24.
    '2024-02-29T24:00:00Z',
    '2025-02-20T23:00:00+24:00',
    // In UTC of the year 0, and of the year 10000.
    '0001-01-01T00:00:00+00:01',
    '0001-01-01T00:00:00+14:00',
    '9999-12-31T23:00:00-14:00',
    '2025-02-20T23:60:00Z',
    '2025-02-20T15:04:00',
    '2025-02-20 15:04:00Z',
    '2025-02-20',
    '',
  ])('is not %j', (text) => expect(parseInstant(text)).toBeNull());
});
