import { parseValue } from 'graphql';
import { CountryCodeScalar, DateScalar, DateTimeScalar, PartialDateScalar } from './scalars';

describe('scalars of the contract', () => {
  it('read a day that exists, and no other', () => {
    expect(DateScalar.parseValue('2024-02-29')).toBe('2024-02-29');
    for (const wrong of ['2023-02-29', '2024-2-9', '20240229', 20240229, null]) {
      expect(() => DateScalar.parseValue(wrong)).toThrow(/write it like "2025-06-30"/);
    }
  });

  it('read an instant with a zone, and tell it in UTC', () => {
    expect(DateTimeScalar.parseValue('2025-02-20T16:04:00+01:00')).toBe('2025-02-20T15:04:00.000Z');
    expect(() => DateTimeScalar.parseValue('2025-02-20T16:04:00')).toThrow(/DateTime/);
    expect(() => DateTimeScalar.parseValue('2023-02-30T00:00:00Z')).toThrow(/DateTime/);
  });

  it('read a date known to the month or the day', () => {
    expect(['2010-06', '2010-06-25'].map((date) => PartialDateScalar.parseValue(date))).toEqual([
      '2010-06',
      '2010-06-25',
    ]);
    expect(() => PartialDateScalar.parseValue('2010-13')).toThrow(/PartialDate/);
  });

  it('read a country as text or as a bare name, in either case', () => {
    expect(CountryCodeScalar.parseLiteral(parseValue('"jp"'))).toBe('JP');
    expect(CountryCodeScalar.parseLiteral(parseValue('JP'))).toBe('JP');
    expect(() => CountryCodeScalar.parseLiteral(parseValue('JPN'))).toThrow(/"JP"/);
    expect(() => DateScalar.parseLiteral(parseValue('TODAY'))).toThrow(/Date/);
  });
});
