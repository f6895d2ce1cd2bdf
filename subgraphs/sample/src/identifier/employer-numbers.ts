import type { Numbering } from './numbering';

/** Forty of the prefixes that the IRS gives out. */
const PREFIXES =
  '20 26 27 31 34 35 36 37 38 39 41 42 45 46 47 52 54 58 59 61 62 71 73 74 75 76 77 81 82 83 84 85 86 87 88 91 92 93 94 95'.split(
    ' ',
  );

const SERIALS = 5_000_000;

/** NN-NNNNNNN. The serial is 5,000,000 or more, which keeps clear of the named companies'. */
export const employerNumbers: Numbering = {
  slots: PREFIXES.length * SERIALS,
  write: (slot) => `${PREFIXES[Math.floor(slot / SERIALS)]}-${SERIALS + (slot % SERIALS)}`,
};
