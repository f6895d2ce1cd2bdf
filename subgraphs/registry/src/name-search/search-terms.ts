import { companyName, meaningOf, tellingWords, type CompanyName, type NameWord } from '@aeo-hub/core/company-name';

/** The terms by which a name is found, as they are stored. */
export interface StoredTerms {
  /** Every word but generic ones and filler, by its meaning and as written: misspelt words resemble what is written. */
  readonly words: readonly string[];
  /**
   * Those words, joined spellings, the acronym, the whole name, the generic words, and for a name without distinguishing words all its
   * words as one term.
   */
  readonly terms: readonly string[];
}

/** The terms by which names are searched for a name that is asked. */
export interface AskedTerms {
  /** The words that tell which company is meant; a name that has one like it is found too. */
  readonly words: readonly string[];
  /** Joined spellings, the acronym, the whole name, and what names without distinguishing words are found by. */
  readonly spellings: readonly string[];
  /** By which none is found, but those that have them are nearer. */
  readonly besides: readonly string[];
}

/** The index takes no longer term; only names made up for it have one. */
const LONGEST_TERM = 400;

/** Similar words are looked up word by word; the longest words distinguish best. */
const MOST_WORDS = 8;

/** Names are looked up by every subset of them. */
const MOST_OTHERS = 4;

/** The prefix of generic words: no name is found by them. */
export const GENERIC_MARK = '~';

export function storedTerms(name: string): StoredTerms {
  const parsed = companyName(name);
  const found = parsed.words.filter(isFoundBy);
  const meanings = wordTerms(found);
  const words = meantAndWritten(found);
  const together = found.some(isDistinguishing) || found.length === 0 ? [] : [togetherTerm(meanings)];
  const acronym = acronymTerms(parsed).map(acronymTerm);
  return {
    words,
    terms: unique([
      ...words,
      ...joinedTerms(parsed).map(joinedTerm),
      ...acronym,
      ...wholeTerms(parsed),
      ...genericTerms(parsed),
      ...together,
    ]),
  };
}

export function askedTerms(name: CompanyName): AskedTerms {
  const telling = new Set(tellingWords(name).flatMap((index) => name.words[index] ?? []));
  const isOther = (word: NameWord) => isFoundBy(word) && !telling.has(word);
  const words = longest(meantAndWritten([...telling]), MOST_WORDS);
  const others = wordTerms(name.words.filter(isOther));
  return {
    words,
    spellings: unique([
      ...joinedTerms(name),
      ...words.map(joinedTerm),
      ...wholeTerms(name),
      ...acronymTerms(name),
      ...words.map(acronymTerm),
      ...subsetsOf(longest(others, MOST_OTHERS)).map(togetherTerm),
    ]),
    besides: [...others, ...genericTerms(name)],
  };
}

function isDistinguishing({ wordClass }: NameWord): boolean {
  return wordClass === 'DISTINGUISHING';
}

function longest(words: readonly string[], most: number): readonly string[] {
  return words.toSorted((a, b) => b.length - a.length).slice(0, most);
}

/** All but the empty one. */
function subsetsOf(words: readonly string[]): readonly (readonly string[])[] {
  const subsets: (readonly string[])[] = [];
  for (const word of words) subsets.push([word], ...subsets.map((subset) => [...subset, word]));
  return subsets;
}

function isFoundBy({ wordClass }: NameWord): boolean {
  return wordClass !== 'GENERIC' && wordClass !== 'FILLER';
}

function meantAndWritten(words: readonly NameWord[]): readonly string[] {
  return unique([...wordTerms(words), ...words.map(({ written }) => asciiTerm(written))]);
}

function wordTerms(words: readonly NameWord[]): readonly string[] {
  return unique(words.map((word) => asciiTerm(meaningOf(word))));
}

/** Joined spellings of which some word is not generic. */
function joinedTerms({ words, joined }: CompanyName): readonly string[] {
  return joined
    .filter((spelling) => spelling.words.some((index) => words.slice(index, index + 1).some(isFoundBy)))
    .map(({ text }) => asciiTerm(text));
}

/** Marked, for a joined spelling is compared with words of the other name, not with its joined spellings. */
function joinedTerm(term: string): string {
  return `-${term}`;
}

function genericTerms({ words }: CompanyName): readonly string[] {
  return wordTerms(words.filter(({ wordClass }) => wordClass === 'GENERIC')).map((term) => `${GENERIC_MARK}${term}`);
}

function acronymTerms({ acronym }: CompanyName): readonly string[] {
  return acronym ? [asciiTerm(acronym.text)] : [];
}

/** Marked, for an acronym finds a name that has it as a word, not a name that has the same acronym. */
function acronymTerm(term: string): string {
  return `@${term}`;
}

/** In any order. "General Motors Detroit" finds "General Motors" by it, but not every name with "General". */
function togetherTerm(words: readonly string[]): string {
  return `+${words.toSorted().join('+')}`.slice(0, LONGEST_TERM);
}

function wholeTerms({ whole }: CompanyName): readonly string[] {
  return whole.map((text) => wholeTerm(asciiTerm(text)));
}

/** Marked, for a whole name finds only names that are the same as a whole. */
function wholeTerm(term: string): string {
  return `=${term}`;
}

/**
 * PostgreSQL takes trigrams from what its locale calls letters, which can be ASCII alone: other letters are written by their number, so
 * that every script is found. Each UTF-16 unit by itself: the two halves of a character beyond the basic plane are two numbers.
 */
function asciiTerm(text: string): string {
  return text.replaceAll(/[^a-z0-9]/g, (unit) => `u${unit.charCodeAt(0).toString(16)}`).slice(0, LONGEST_TERM);
}

function unique(terms: readonly string[]): readonly string[] {
  return [...new Set(terms)];
}
