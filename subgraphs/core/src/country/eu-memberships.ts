import type { CalendarDate } from '../calendar';

/** One country's time in the Union (until November 1993, in the European Communities). */
export interface EuMembership {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** First day as a member state. */
  readonly from: CalendarDate;
  /** First day no longer a member state; null while it is one. */
  readonly until: CalendarDate | null;
}

/** Countries by the day they joined. Source: European Union, 'EU countries', table "Year of entry" (europa.eu). */
const ACCESSIONS: readonly (readonly [CalendarDate, readonly string[]])[] = [
  ['1958-01-01', ['BE', 'DE', 'FR', 'IT', 'LU', 'NL']],
  ['1973-01-01', ['DK', 'GB', 'IE']],
  ['1981-01-01', ['GR']],
  ['1986-01-01', ['ES', 'PT']],
  ['1995-01-01', ['AT', 'FI', 'SE']],
  ['2004-05-01', ['CY', 'CZ', 'EE', 'HU', 'LT', 'LV', 'MT', 'PL', 'SI', 'SK']],
  ['2007-01-01', ['BG', 'RO']],
  ['2013-07-01', ['HR']],
];

/** The United Kingdom left at the end of 31 January 2020, Brussels time. Source: the same page. */
const WITHDRAWALS: ReadonlyMap<string, CalendarDate> = new Map([['GB', '2020-02-01']]);

export const EU_MEMBERSHIPS: readonly EuMembership[] = ACCESSIONS.flatMap(([from, countries]) =>
  countries.map((country) => ({ country, from, until: WITHDRAWALS.get(country) ?? null })),
);
