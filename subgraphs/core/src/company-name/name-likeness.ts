import type { CompanyName } from './company-name';
import { matchWords, type WordMatch } from './match-words';
import type { WordClass } from './name-word';

/** What the words of two names have in common, 0 to 1 of each. */
export interface NameLikeness {
  readonly ofOne: number;
  readonly ofOther: number;
  /** How many words of the one the other has, and how many there are; filler is not counted. */
  readonly found: number;
  readonly words: number;
}

/** What a letter weighs. Generic words only put names in order that are alike in all else. */
const LETTER_WEIGHTS: Readonly<Record<WordClass, number>> = {
  DISTINGUISHING: 1,
  SHORT: 1,
  COMMON: 0.3,
  GENERIC: 0.05,
  FILLER: 0,
};

const NOTHING = { ofOne: 0, ofOther: 0, found: 0 };

/**
 * How much of each name the other has. Words are matched whatever their order and weighed by how much they tell, as SoftTFIDF does (Cohen,
 * Ravikumar and Fienberg, "A comparison of string distance metrics for name-matching tasks", 2003); but by lists instead of by
 * counting words, so that a score does not depend on who else is in the register.
 *
 * Names whose telling words all differ have nothing in common, however many generic words they share. A name of generic words alone is
 * like none but itself.
 */
export function nameLikeness(one: CompanyName, other: CompanyName): NameLikeness {
  const words = one.words.filter(({ wordClass }) => wordClass !== 'FILLER').length;
  if (isSameName(one, other)) return { ofOne: 1, ofOther: 1, found: words, words };
  const matches = matchWords(one, other);
  if (!tellsOf(one, matches, 'one') || !tellsOf(other, matches, 'other')) return { ...NOTHING, words };
  return {
    ofOne: shareOf(one, matches, 'one'),
    ofOther: shareOf(other, matches, 'other'),
    found: matches.reduce((sum, match) => sum + match.one.length, 0),
    words,
  };
}

export function isSameName(one: CompanyName, other: CompanyName): boolean {
  return one.whole.some((spelling) => other.whole.includes(spelling));
}

/**
 * The words that tell which company is meant, by index: those that distinguish it; in a name that has none, as "General Motors", common
 * and short ones; in a name of generic words, none.
 */
export function tellingWords({ words }: CompanyName): readonly number[] {
  const indexesOf = (...classes: readonly WordClass[]) =>
    words.flatMap(({ wordClass }, index) => (classes.includes(wordClass) ? index : []));
  const distinguishing = indexesOf('DISTINGUISHING');
  return distinguishing.length > 0 ? distinguishing : indexesOf('COMMON', 'SHORT');
}

function tellsOf(name: CompanyName, matches: readonly WordMatch[], side: 'one' | 'other'): boolean {
  const telling = tellingWords(name);
  return matches.some((match) => match[side].some((index) => telling.includes(index)));
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
