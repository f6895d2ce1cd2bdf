import type { CompanyName, Spelling } from './company-name';
import { wordSimilarity } from './word-similarity';

/** Words of two names that mean the same, by index. */
export interface WordMatch {
  readonly one: readonly number[];
  readonly other: readonly number[];
  /** 0 to 1. */
  readonly similarity: number;
}

/** Initials stand for many names: they say less than the words. */
const ACRONYM = 0.6;

/**
 * Finds for the words of one name those of the other, whatever their order; each word once. First what is spelled alike, by itself, joined
 * or split; then words that mean the same or are similar; then a word that is the other name's acronym.
 */
export function matchWords(one: CompanyName, other: CompanyName): readonly WordMatch[] {
  const matching = new Matching(one, other);
  matching.spellings();
  matching.similarWords();
  matching.acronyms();
  return matching.matches;
}

class Matching {
  readonly matches: WordMatch[] = [];
  private readonly free: { readonly one: Set<number>; readonly other: Set<number> };

  constructor(
    private readonly one: CompanyName,
    private readonly other: CompanyName,
  ) {
    this.free = { one: withoutFiller(one), other: withoutFiller(other) };
  }

  /** The longest first, or the "Oil" of "Luk Oil" would be taken by that of "Lukoil Oil". */
  spellings(): void {
    const [words, otherWords] = [wordsOf(this.one), wordsOf(this.other)];
    const pairs = [
      ...pairsSpelledAlike(words, [...otherWords, ...this.other.joined]),
      ...pairsSpelledAlike(this.one.joined, otherWords),
    ];
    for (const { one, other } of pairs.toSorted((a, b) => b.text.length - a.text.length)) this.match(one, other, 1);
  }

  similarWords(): void {
    const pairs = [...this.free.one].flatMap((at) =>
      [...this.free.other].map((to) => ({ at, to, similarity: this.similarity(at, to) })),
    );
    const similar = pairs.filter(({ similarity }) => similarity > 0);
    for (const { at, to, similarity } of similar.toSorted((a, b) => b.similarity - a.similarity)) {
      this.match([at], [to], similarity);
    }
  }

  acronyms(): void {
    const { one, other } = this;
    this.match(wordWritten(one, other.acronym?.text), other.acronym?.words ?? [], ACRONYM);
    this.match(one.acronym?.words ?? [], wordWritten(other, one.acronym?.text), ACRONYM);
  }

  private similarity(at: number, to: number): number {
    const [one, other] = [this.one.words[at], this.other.words[to]];
    return one && other ? wordSimilarity(one, other) : 0;
  }

  /** Unless one of the words is matched already. Filler between them does not count. */
  private match(withFiller: readonly number[], otherWithFiller: readonly number[], similarity: number): void {
    const one = withFiller.filter((index) => !isFiller(this.one, index));
    const other = otherWithFiller.filter((index) => !isFiller(this.other, index));
    if (one.length === 0 || !one.every((index) => this.free.one.has(index))) return;
    if (other.length === 0 || !other.every((index) => this.free.other.has(index))) return;
    this.matches.push({ one, other, similarity });
    for (const index of one) this.free.one.delete(index);
    for (const index of other) this.free.other.delete(index);
  }
}

function isFiller({ words }: CompanyName, index: number): boolean {
  return words[index]?.wordClass === 'FILLER';
}

function withoutFiller(name: CompanyName): Set<number> {
  return new Set(name.words.flatMap((_, index) => (isFiller(name, index) ? [] : index)));
}

function wordsOf({ words }: CompanyName): readonly Spelling[] {
  return words.map(({ written }, index) => ({ text: written, words: [index] }));
}

function pairsSpelledAlike(ones: readonly Spelling[], others: readonly Spelling[]) {
  return ones.flatMap(({ text, words }) =>
    others.filter((other) => other.text === text).map((other) => ({ text, one: words, other: other.words })),
  );
}

/** The first word written so; none where there is none. */
function wordWritten({ words }: CompanyName, text: string | undefined): readonly number[] {
  const at = words.findIndex(({ written }) => written === text);
  return at < 0 ? [] : [at];
}
