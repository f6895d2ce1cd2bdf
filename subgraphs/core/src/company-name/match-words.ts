import type { CompanyName, JoinedSpelling } from './company-name';
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
 * Finds for the words of one name those of the other, whatever their order; each word once. First the same words, then the same
 * spellings joined or split, then similar words, then a word that is the other name's acronym.
 */
export function matchWords(one: CompanyName, other: CompanyName): readonly WordMatch[] {
  const matching = new Matching(one, other);
  matching.sameWords();
  matching.joinedSpellings();
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

  sameWords(): void {
    for (const at of this.free.one) {
      const same = [...this.free.other].find((to) => this.other.words[to]?.text === this.one.words[at]?.text);
      if (same !== undefined) this.match([at], [same], 1);
    }
  }

  /** The longest first, or "Mc Donald" would keep "Mc Donald s" from being McDonald's. */
  joinedSpellings(): void {
    const others = spellingsOf(this.other);
    const pairs = spellingsOf(this.one).flatMap(({ text, words }) =>
      others.filter((spelling) => spelling.text === text).map((other) => ({ text, one: words, other: other.words })),
    );
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

  /** Unless some of the words are matched already; filler between them does not count. */
  private match(one: readonly number[], other: readonly number[], similarity: number): void {
    const isFree = (words: readonly number[], name: CompanyName, free: ReadonlySet<number>) =>
      words.every((index) => free.has(index) || name.words[index]?.wordClass === 'FILLER');
    if (one.length === 0 || other.length === 0) return;
    if (!isFree(one, this.one, this.free.one) || !isFree(other, this.other, this.free.other)) return;
    this.matches.push({ one, other, similarity });
    for (const index of one) this.free.one.delete(index);
    for (const index of other) this.free.other.delete(index);
  }
}

function withoutFiller({ words }: CompanyName): Set<number> {
  return new Set(words.flatMap(({ wordClass }, index) => (wordClass === 'FILLER' ? [] : index)));
}

/** Words by themselves and joined. */
function spellingsOf({ words, joined }: CompanyName): readonly JoinedSpelling[] {
  return [...words.map(({ written }, index) => ({ text: written, words: [index] })), ...joined];
}

/** The first word written so; none where there is none. */
function wordWritten({ words }: CompanyName, text: string | undefined): readonly number[] {
  const at = words.findIndex(({ written }) => written === text);
  return at < 0 ? [] : [at];
}
