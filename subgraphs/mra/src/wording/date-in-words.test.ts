import { atDate, dateInWords, onDay, sinceDate } from './date-in-words';

describe('a date in words', () => {
  test.each([
    ['2010-06-25', '25 June 2010', '25 juin 2010', '25 de junio de 2010'],
    ['2015-02-01', '1 February 2015', '1er février 2015', '1 de febrero de 2015'],
    ['2019-08', 'August 2019', 'août 2019', 'agosto de 2019'],
    ['2021-12-31', '31 December 2021', '31 décembre 2021', '31 de diciembre de 2021'],
  ])('%s', (date, en, fr, es) => {
    expect([dateInWords(date, 'en'), dateInWords(date, 'fr'), dateInWords(date, 'es')]).toEqual([en, fr, es]);
  });

  test('takes the words before it that its precision asks for', () => {
    expect([onDay('2010-06-25', 'en'), onDay('2010-06-25', 'fr'), onDay('2010-06-25', 'es')]).toEqual([
      'on 25 June 2010',
      'le 25 juin 2010',
      'el 25 de junio de 2010',
    ]);
    expect([atDate('2010-06', 'en'), atDate('2010-06', 'fr'), atDate('2010-06-25', 'es')]).toEqual([
      'in June 2010',
      'en juin 2010',
      'el 25 de junio de 2010',
    ]);
    expect([sinceDate('2010-06', 'es'), sinceDate('2010-06-25', 'fr'), sinceDate('2010-06-25', 'en')]).toEqual([
      'desde junio de 2010',
      'depuis le 25 juin 2010',
      'since 25 June 2010',
    ]);
  });
});
