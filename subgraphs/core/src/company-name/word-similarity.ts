import { misspellingSimilarity } from './misspelling';
import { hasIdeographs, type NameWord } from './name-word';
import { NUMBER_WORDS } from './number-words';

/** Of 7-Eleven and Seven Eleven, two companies, each is nearer to itself. */
const NUMBER_AS_WORD = 0.9;

/** A shorter beginning than this is a word of its own more often than a shortened one. */
const SHORTENED_LENGTH = 4;

/** 1 for the same word, less for a misspelt or shortened one or a number written as a word, 0 for another word. */
export function wordSimilarity(one: NameWord, other: NameWord): number {
  if (one.text === other.text) return 1;
  if (meaningOf(one) === meaningOf(other)) return NUMBER_AS_WORD;
  return Math.max(misspellingSimilarity(one.written, other.written), shortenedSimilarity(one, other));
}

/** One text for all words that mean the same: of a number, its digits. */
export function meaningOf({ text }: NameWord): string {
  return NUMBER_WORDS.get(text) ?? text;
}

/** Generic, common and short words are no shortened ones: "Motorola" is not "Motor". */
function shortenedSimilarity(one: NameWord, other: NameWord): number {
  const [short, long] = one.written.length < other.written.length ? [one, other] : [other, one];
  const isShortened = short.wordClass === 'DISTINGUISHING' && long.written.startsWith(short.written);
  const isLongEnough = short.written.length >= SHORTENED_LENGTH || hasIdeographs(short.written);
  return isShortened && isLongEnough ? short.written.length / long.written.length : 0;
}
