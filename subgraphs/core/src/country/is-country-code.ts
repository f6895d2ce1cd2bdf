import { ISO_COUNTRIES } from './iso-countries';

const ASSIGNED = new Set(ISO_COUNTRIES);

/** True for an ISO 3166-1 alpha-2 code in capitals. `EU` is not one: a caller that takes the Union says so itself. */
export function isCountryCode(text: string): boolean {
  return ASSIGNED.has(text);
}
