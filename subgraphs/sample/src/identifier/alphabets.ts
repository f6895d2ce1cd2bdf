export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const DIGITS_AND_LETTERS = `0123456789${LETTERS}`;
/** Between these, no four letters make a word. */
export const CONSONANTS = 'BCDFGHJKLMNPQRSTVWXZ';
