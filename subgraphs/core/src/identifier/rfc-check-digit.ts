/** A character's value is its place. The blank counts, and pads the shorter number of a legal person. */
const ALPHABET = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';

/**
 * The last character that an RFC should have, 0 to 9 or A, given the number (12 or 13 characters, normalized): the values of the
 * characters before it, weighted 13 down to 2, and the digit sum to a multiple of 11. Source: python-stdnum, module mx/rfc.
 */
export function rfcCheckDigit(rfc: string): string {
  const sum = [...rfc.slice(0, -1).padStart(12, ' ')].reduce(
    (total, character, place) => total + ALPHABET.indexOf(character) * (13 - place),
    0,
  );
  return ALPHABET.charAt((11 - (sum % 11)) % 11);
}
