import { ISO_COUNTRIES, euMemberStatesOn, isCountryCode, isEuMemberState } from '.';

describe('countries and territories', () => {
  test('are the 249 of ISO 3166-1, each once', () => {
    expect(ISO_COUNTRIES).toHaveLength(249);
    expect(new Set(ISO_COUNTRIES).size).toBe(249);
    expect(ISO_COUNTRIES.filter((code) => !/^[A-Z]{2}$/.test(code))).toEqual([]);
  });

  test.each(['CA', 'US', 'MX', 'HK', 'TW', 'GB'])('%s is one', (code) => expect(isCountryCode(code)).toBe(true));

  test.each(['EU', 'XA', 'UK', 'ca', 'CAN', ''])('%j is not one', (code) => expect(isCountryCode(code)).toBe(false));
});

describe('member states of the European Union', () => {
  test('are 27 today, all of them ISO countries', () => {
    const today = euMemberStatesOn('2026-11-22');
    expect(today.join(' ')).toBe('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK');
    expect(today.filter((code) => !isCountryCode(code))).toEqual([]);
    expect(ISO_COUNTRIES.filter((code) => isEuMemberState(code))).toEqual(today);
  });

  test.each([
    ['1957-12-31', 0],
    ['1958-01-01', 6],
    ['1973-01-01', 9],
    ['1981-01-01', 10],
    ['1986-01-01', 12],
    ['1995-01-01', 15],
    ['2004-04-30', 15],
    ['2004-05-01', 25],
    ['2007-01-01', 27],
    ['2013-06-30', 27],
    ['2013-07-01', 28],
    ['2020-01-31', 28],
    ['2020-02-01', 27],
  ])('on %s they are %i', (day, count) => expect(euMemberStatesOn(day)).toHaveLength(count));

  test.each([
    ['GB', '2020-01-31', true],
    ['GB', '2020-02-01', false],
    ['HR', '2013-06-30', false],
    ['HR', '2013-07-01', true],
    ['CH', '2020-01-01', false],
  ])('%s on %s: %s', (country, day, expected) => {
    expect(isEuMemberState(country, day)).toBe(expected);
    expect(euMemberStatesOn(day).includes(country)).toBe(expected);
  });

  test('without a day, the answer is for those that have not left', () => {
    expect(isEuMemberState('FR')).toBe(true);
    expect(isEuMemberState('GB')).toBe(false);
  });
});
