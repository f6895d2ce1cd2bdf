import type { Identifier } from '@aeo-hub/core/identifier';
import { PROGRAM_CODES, PROGRAMS } from '@aeo-hub/core/program';
import { accountKey, type AccountKey } from './account-key';

/**
 * The account that an identifier is the number of; null of every other identifier. Whoever asserts such a number tells that the other
 * program has a member of it, so it is shown only to whom that program shows the account.
 */
export function accountNamed({ scheme, value }: Pick<Identifier, 'scheme' | 'value'>): AccountKey | null {
  const program = PROGRAM_CODES.find((code) => PROGRAMS[code].accountScheme === scheme);
  return program ? accountKey(program, value) : null;
}
