import { CONSONANTS, DIGITS_AND_LETTERS } from './alphabets';
import { mixedRadix } from './mixed-radix';
import type { Numbering } from './numbering';

/** The first character tells the kind of carrier; 2 and 7 are left to the named companies, 8 to freight forwarders. */
const ALPHABETS = ['34569', DIGITS_AND_LETTERS, `0123456789${CONSONANTS}`, DIGITS_AND_LETTERS];

/** CBSA carrier codes: four letters or digits. */
export const canadianCarrierCodes: Numbering = {
  slots: ALPHABETS.reduce((slots, alphabet) => slots * alphabet.length, 1),
  write: (slot) => mixedRadix(slot, ALPHABETS),
};
