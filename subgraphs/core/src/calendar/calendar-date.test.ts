import { addYears, isCalendarDate } from '.';

describe('a calendar day', () => {
  it('exists when a calendar has it, for every day that can be written in four centuries', () => {
    const two = (n: number) => String(n).padStart(2, '0');
    const wrong: string[] = [];
    for (let year = 1896; year <= 2296; year += 1) {
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const instant = new Date(Date.UTC(year, month - 1, day));
          const exists =
            instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day && month >= 1 && month <= 12;
          if (isCalendarDate(`${year}-${two(month)}-${two(day)}`) !== exists) wrong.push(`${year}-${month}-${day}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(['2024-2-29', '2024-02-29 ', '24-02-29', '2024/02/29', '2024-02-29T00:00:00Z', ''])('is not %j', (text) =>
    expect(isCalendarDate(text)).toBe(false),
  );

  it('has an anniversary in every year, the 28th of February where there is no 29th', () => {
    expect(addYears('2020-02-29', 4)).toBe('2024-02-29');
    expect(addYears('2020-02-29', 1)).toBe('2021-02-28');
    expect(addYears('2021-12-31', 1)).toBe('2022-12-31');
  });
});
