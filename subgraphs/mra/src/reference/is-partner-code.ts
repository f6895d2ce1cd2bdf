import { isCountryCode } from '@aeo-hub/core/country';

/** A country, a customs territory, or the European Union, which is a customs union and no ISO country. */
export function isPartnerCode(code: string): boolean {
  return code === 'EU' || isCountryCode(code);
}
