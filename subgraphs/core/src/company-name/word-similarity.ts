import { misspellingSimilarity } from './misspelling';
import type { NameWord } from './name-word';
import { NUMBER_WORDS } from './number-words';

/** Of 7-Eleven and Seven Eleven, two companies, each is nearer to itself. */
const NUMBER_AS_WORD = 0.9;

/** A shorter beginning than this is a word of its own more often than a shortened one. */
const SHORTENED_LENGTH = 4;

/** Two characters of a script that writes whole words with them. */
const IDEOGRAPHS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}/u;

/** 1 for the same word, less for a misspelt or shortened one or a number written as a word, 0 for another word. */
export function wordSimilarity(one: NameWord, other: NameWord): number {
  if (one.text === other.text) return 1;
  if (numberOf(one) === numberOf(other)) return NUMBER_AS_WORD;
  return Math.max(misspellingSimilarity(one.written, other.written), shortenedSimilarity(one.written, other.written));
}

function numberOf({ written }: NameWord): string {
  return NUMBER_WORDS.get(written) ?? written;
}

function shortenedSimilarity(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const isLongEnough = short.length >= SHORTENED_LENGTH || IDEOGRAPHS.test(short);
  return isLongEnough && long.startsWith(short) ? short.length / long.length : 0;
}
