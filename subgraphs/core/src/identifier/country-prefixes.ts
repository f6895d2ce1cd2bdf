/** Two letters that stand for a country though they are not its ISO 3166-1 code, and that code; null: ISO has none. */
type CountryPrefixes = ReadonlyMap<string, string | null>;

/**
 * In a trader identification number. XI: Northern Ireland, whose traders have EORI numbers of their own since 2021. Source: HMRC,
 * 'Get an EORI number'.
 */
export const TIN_PREFIXES: CountryPrefixes = new Map([['XI', 'GB']]);

/**
 * In a manufacturer identification code: CBP lists Kosovo, the Gaza Strip and the West Bank by codes of its own. Source: CBP, CATAIR
 * appendix B, ISO country codes; U.S. Census Bureau, Schedule C.
 */
export const MID_PREFIXES: CountryPrefixes = new Map([
  ['KV', null],
  ['GZ', 'PS'],
  ['WE', 'PS'],
]);
