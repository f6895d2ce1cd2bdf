import type { CompanyName } from './company-name';
import { matchWords, type WordMatch } from './match-words';
import type { WordClass } from './name-word';
import { isNameShared } from './shared-words';
import { trigramLikeness } from './trigram-likeness';

/** What the words of two names have in common, 0 to 1 of each. */
export interface NameLikeness {
  readonly ofOne: number;
  readonly ofOther: number;
  /** How many words of the one the other has; filler is not counted. */
  readonly found: number;
  /** How many words each has. */
  readonly words: { readonly ofOne: number; readonly ofOther: number };
  /** How many three-letter pieces are common: what two spellings have in common that are not matched word by word. */
  readonly trigrams: number;
}

/** What a letter weighs. Generic words only put names in order that are alike in all else. */
const LETTER_WEIGHTS: Readonly<Record<WordClass, number>> = {
  DISTINGUISHING: 1,
  SHORT: 1,
  COMMON: 0.3,
  GENERIC: 0.05,
  FILLER: 0,
};

const NOTHING = { ofOne: 0, ofOther: 0, found: 0, trigrams: 0 };

/**
 * How much of each name the other has. Words are matched whatever their order and weighed by how much they tell, as SoftTFIDF does (Cohen,
 * Ravikumar and Fienberg, "A comparison of string distance metrics for name-matching tasks", 2003); but by lists instead of by
 * counting words, so that a score does not depend on who else is in the register.
 *
 * Names that cannot be one company's (`isNameShared`) have nothing in common, however many generic words they share. A name of generic
 * words alone is like none but itself.
 */
export function nameLikeness(one: CompanyName, other: CompanyName): NameLikeness {
  const words = { ofOne: wordCount(one), ofOther: wordCount(other) };
  if (isSameName(one, other)) return { ofOne: 1, ofOther: 1, found: words.ofOne, words, trigrams: 1 };
  const matches = matchWords(one, other);
  if (!isNameShared(one, other, matches)) return { ...NOTHING, words };
  return {
    ofOne: shareOf(one, matches, 'one'),
    ofOther: shareOf(other, matches, 'other'),
    found: matches.reduce((sum, match) => sum + match.one.length, 0),
    words,
    trigrams: trigramLikeness(one, other, matches),
  };
}

export function isSameName(one: CompanyName, other: CompanyName): boolean {
  return one.whole.some((spelling) => other.whole.includes(spelling));
}

function wordCount({ words }: CompanyName): number {
  return words.filter(({ wordClass }) => wordClass !== 'FILLER').length;
}

function shareOf({ words }: CompanyName, matches: readonly WordMatch[], side: 'one' | 'other'): number {
  const weightOf = (index: number) => {
    const { written = '', wordClass = 'FILLER' } = words[index] ?? {};
    return written.length * LETTER_WEIGHTS[wordClass];
  };
  const whole = words.reduce((sum, _, index) => sum + weightOf(index), 0);
  const found = matches.reduce(
    (sum, match) => sum + match.similarity * match[side].reduce((part, index) => part + weightOf(index), 0),
    0,
  );
  return whole === 0 ? 0 : found / whole;
}
