import { addYears, firstDayOf, isCalendarDate, isPartialDate } from './calendar-date';

describe('calendar dates', () => {
  it('exist or do not', () => {
    const days = ['2024-02-29', '2023-02-29', '2024-02-30', '2024-13-01', '0000-01-01', '0001-01-01', '2024-2-9', ''];
    expect(days.map(isCalendarDate)).toEqual([true, false, false, false, false, true, false, false]);
  });

  it('may be known to the month, and count from its first day', () => {
    expect(['2010-06', '2010-06-25', '2010-00', '2010'].map(isPartialDate)).toEqual([true, true, false, false]);
    expect(['2010-06', '2010-06-25'].map(firstDayOf)).toEqual(['2010-06-01', '2010-06-25']);
  });

  it('move by years, the leap day to the 28th where it must', () => {
    expect(addYears('2020-02-29', 4)).toBe('2024-02-29');
    expect(addYears('2020-02-29', 1)).toBe('2021-02-28');
  });
});
