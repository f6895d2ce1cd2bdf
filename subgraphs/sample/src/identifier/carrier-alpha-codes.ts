import { CONSONANTS, LETTERS } from './alphabets';
import { mixedRadix } from './mixed-radix';
import type { Numbering } from './numbering';

/** The last letter keeps clear of the named companies' codes, which end in W, Y and O. */
const LAST = LETTERS.replaceAll(/[OWY]/g, '');

/** SCAC: four letters, as CTPAT wants them. */
export const carrierAlphaCodes: Numbering = {
  slots: LETTERS.length * CONSONANTS.length ** 2 * LAST.length,
  write: (slot) => mixedRadix(slot, [LETTERS, CONSONANTS, CONSONANTS, LAST]),
};
