import { CONSONANTS, DIGITS_AND_LETTERS } from './alphabets';
import { mixedRadix } from './mixed-radix';
import type { Numbering } from './numbering';

/** The first character keeps clear of the named companies', which begin with 3. */
const ALPHABETS = ['12456789', DIGITS_AND_LETTERS, `0123456789${CONSONANTS}`, DIGITS_AND_LETTERS];

/** CAAT: four letters or digits. */
export const mexicanCarrierCodes: Numbering = {
  slots: ALPHABETS.reduce((slots, alphabet) => slots * alphabet.length, 1),
  write: (slot) => mixedRadix(slot, ALPHABETS),
};
