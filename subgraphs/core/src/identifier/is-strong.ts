import { GENERIC_RFCS } from './generic-rfcs';
import type { Identifier } from './identifier';

/**
 * True when two records that share the (normalized) identifier are records of one company. A MID is derived from name and address,
 * so companies can share it; a generic RFC is shared by all who have none.
 */
export function isStrong({ scheme, value }: Pick<Identifier, 'scheme' | 'value'>): boolean {
  return scheme !== 'MID' && !(scheme === 'RFC' && GENERIC_RFCS.has(value));
}
