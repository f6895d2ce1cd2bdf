/**
 * Numbers that names write as words: English, French, Spanish. Left out are words that mean something else too: "un", "neuf" (new)
 * and "once" (in English).
 */
const NUMBERS: readonly (readonly [digits: string, words: string])[] = [
  ['1', 'one'],
  ['2', 'two deux dos'],
  ['3', 'three trois tres'],
  ['4', 'four quatre cuatro'],
  ['5', 'five cinq cinco'],
  ['6', 'six seis'],
  ['7', 'seven sept siete'],
  ['8', 'eight huit ocho'],
  ['9', 'nine nueve'],
  ['10', 'ten dix diez'],
  ['11', 'eleven onze'],
  ['12', 'twelve douze doce'],
];

/** By word, its digits. */
export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  NUMBERS.flatMap(([digits, words]) => words.split(' ').map((word) => [word, digits] as const)),
);
