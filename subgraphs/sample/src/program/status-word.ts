import type { FileFormat } from '@aeo-hub/core/import';
import type { MembershipStatus } from '@aeo-hub/core/membership';

/**
 * A program's own word for a status.
 * @param place among its words for that status, in the order of the format: 0 is the usual one
 * @throws RangeError where the format has no such word
 */
export function statusWord({ program, statusWords }: FileFormat, status: MembershipStatus, place = 0): string {
  const words = statusWords.flatMap(([word, meant]) => (meant === status ? [word] : []));
  const word = words[place];
  if (word === undefined) throw new RangeError(`${program} has ${words.length} words for ${status}, none at ${place}`);
  return word;
}
