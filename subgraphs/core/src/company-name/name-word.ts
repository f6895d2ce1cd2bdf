import { COMMON_WORDS, FILLER_WORDS, GENERIC_WORDS, type WordGroup } from './generic-words';
import { NUMBER_WORDS } from './number-words';

/** Two characters of a script that writes whole words with them. */
const IDEOGRAPHS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}/u;

/**
 * How much a word tells of which company is meant.
 *
 * - DISTINGUISHING: a company is known by it.
 * - SHORT: initials of one or two characters, or a small number; many names have the same.
 * - COMMON: it tells companies apart only beside others: `COMMON_WORDS`.
 * - GENERIC: no company is found by it: `GENERIC_WORDS`.
 * - FILLER: nothing: `FILLER_WORDS`.
 */
export type WordClass = 'DISTINGUISHING' | 'SHORT' | 'COMMON' | 'GENERIC' | 'FILLER';

export interface NameWord {
  /** Folded. */
  readonly written: string;
  /** What it means: one text for all ways to write a common or generic word, in any of the three languages. */
  readonly text: string;
  readonly wordClass: WordClass;
}

const KNOWN: ReadonlyMap<string, Omit<NameWord, 'written'>> = new Map([
  ...meaningsOf(COMMON_WORDS, 'COMMON'),
  ...meaningsOf(GENERIC_WORDS, 'GENERIC'),
  ...[...FILLER_WORDS].map((text) => [text, { text, wordClass: 'FILLER' }] as const),
]);

export function nameWord(written: string): NameWord {
  const known = KNOWN.get(written);
  if (known) return { written, ...known };
  const isShort = (written.length <= 2 && !hasIdeographs(written)) || NUMBER_WORDS.has(written);
  return { written, text: written, wordClass: isShort ? 'SHORT' : 'DISTINGUISHING' };
}

/** Whether a word begins with two characters of a script of which two can be a whole name. */
export function hasIdeographs(written: string): boolean {
  return IDEOGRAPHS.test(written);
}

function meaningsOf(groups: readonly WordGroup[], wordClass: WordClass) {
  return groups.flatMap(({ meanings }) =>
    meanings.flatMap((ways) => {
      const words = ways.join(' ').split(' ').filter(Boolean);
      return words.map((word) => [word, { text: words[0] ?? word, wordClass }] as const);
    }),
  );
}
