import { CONSONANTS, DIGITS_AND_LETTERS } from './alphabets';
import { mixedRadix } from './mixed-radix';
import type { Numbering } from './numbering';

const ALPHABETS = ['8', DIGITS_AND_LETTERS, `0123456789${CONSONANTS}`, DIGITS_AND_LETTERS];

/** CBSA carrier codes of freight forwarders begin with 8. Source: CBSA's carrier code pages. */
export const forwarderCodes: Numbering = {
  slots: ALPHABETS.reduce((slots, alphabet) => slots * alphabet.length, 1),
  write: (slot) => mixedRadix(slot, ALPHABETS),
};
