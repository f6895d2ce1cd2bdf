import { GENERIC_RFCS } from './generic-rfcs';
import type { Identifier } from './identifier';

/** True when the (normalized) identifier is that of a natural person, hence personal data: a social security number, a person's RFC. */
export function isNaturalPerson({ scheme, value }: Pick<Identifier, 'scheme' | 'value'>): boolean {
  if (scheme === 'CBP_IMPORTER_NUMBER') return value.length === 9;
  return scheme === 'RFC' && value.length === 13 && !GENERIC_RFCS.has(value);
}
