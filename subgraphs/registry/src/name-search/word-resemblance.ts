import { diceSimilarity, trigramsOf } from './trigrams';

/** A word that resembles no other by so much is another word, not a misspelt one. */
const MISSPELT_ABOVE = 0.5;

/** Compares words, remembering what it took apart: the words of one search come again and again. */
export class WordResemblance {
  private readonly trigrams = new Map<string, ReadonlySet<string>>();

  /** 1 for the word itself, less for a misspelt or shortened one, 0 when none of the others resembles it. */
  best(word: string, others: readonly string[]): number {
    if (others.includes(word)) return 1;
    const best = Math.max(0, ...others.map((other) => diceSimilarity(this.trigramsOf(word), this.trigramsOf(other))));
    return best > MISSPELT_ABOVE ? best : 0;
  }

  /** How much of one list of words the other has, 0 to 1; long words say more than short ones. */
  share(words: readonly string[], others: readonly string[]): number {
    const letters = words.reduce((sum, word) => sum + word.length, 0);
    const found = words.reduce((sum, word) => sum + word.length * this.best(word, others), 0);
    return letters === 0 ? 0 : found / letters;
  }

  private trigramsOf(word: string): ReadonlySet<string> {
    const known = this.trigrams.get(word) ?? trigramsOf([word]);
    this.trigrams.set(word, known);
    return known;
  }
}
