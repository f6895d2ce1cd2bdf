import { isGeneric } from './generic-number';
import type { Identifier } from './identifier';

/**
 * True when two records that share the (normalized) identifier are records of one company. A MID is derived from name and address,
 * so companies can share it; a generic number or a placeholder is shared by all who have none.
 */
export function isStrong(identifier: Pick<Identifier, 'scheme' | 'value'>): boolean {
  return identifier.scheme !== 'MID' && !isGeneric(identifier);
}
