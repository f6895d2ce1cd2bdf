import { CONJUNCTIONS } from './generic-words';
import { isLegalForm, splitLegalForm } from './legal-forms';
import { nameTokens } from './name-tokens';
import { nameWord, type NameWord } from './name-word';

/** Words of a name written as one. */
export interface Spelling {
  readonly text: string;
  /** Which words, by index. */
  readonly words: readonly number[];
}

/** A name taken apart: what people write differently and mean alike is alike. */
export interface CompanyName {
  /** Without the legal form, in the order in which they were written. */
  readonly words: readonly NameWord[];
  /** The legal form, under one name for all ways to write it; null when it states none. */
  readonly legalForm: string | null;
  /** Every two or three neighbouring words written as one, with or without the filler between them. */
  readonly joined: readonly Spelling[];
  /** The whole name written as one word, in each of the ways in which two names can be the same. */
  readonly whole: readonly string[];
  /** Its initials, when it has enough of them to be known by; else null. */
  readonly acronym: Spelling | null;
}

const JOINED_LENGTHS = [2, 3];

/**
 * Takes a name apart. "Brûlerie du St-Laurent inc." and "BRULERIE SAINT LAURENT" have the same words but for the filler; "JBHunt" and
 * "J.B. Hunt", the same joined spelling. Never throws; the work is bounded whatever the length.
 */
export function companyName(name: string): CompanyName {
  const tokens = nameTokens(name);
  const { words: named, form } = splitLegalForm(tokens);
  const words = isLegalForm(tokens) ? tokens.map(genericWord) : withInitialsKept(named.map(nameWord));
  const all = words.map((_, index) => index);
  const withoutFiller = all.filter((index) => words[index]?.wordClass !== 'FILLER');
  const written = (indexes: readonly number[]) => indexes.map((index) => words[index]?.written ?? '').join('');
  const meant = withoutFiller.map((index) => words[index]?.text ?? '').join('');
  return {
    words,
    legalForm: form,
    joined: spansOf(all, withoutFiller)
      .filter((span) => words[span.at(-1) ?? 0]?.wordClass !== 'FILLER')
      .map((span) => ({ text: written(span), words: span })),
    whole: [...new Set([meant, written(withoutFiller), written(all)])].filter(Boolean),
    acronym: acronymOf(words, withoutFiller),
  };
}

function genericWord(written: string): NameWord {
  return { written, text: written, wordClass: 'GENERIC' };
}

/** "Y Corp." is known by its "y": a letter that is filler elsewhere is not, where nothing else tells. */
function withInitialsKept(words: readonly NameWord[]): readonly NameWord[] {
  if (words.some(({ wordClass }) => wordClass !== 'FILLER' && wordClass !== 'GENERIC')) return words;
  return words.map((word) => (word.written.length === 1 ? { ...word, wordClass: 'SHORT' } : word));
}

/** Every few neighbours, of all words and of those that are no filler; each once. */
function spansOf(all: readonly number[], withoutFiller: readonly number[]): readonly (readonly number[])[] {
  if (all.length === withoutFiller.length) return neighbours(all);
  const withFiller = neighbours(all);
  const known = new Set(withFiller.map(String));
  return [...withFiller, ...neighbours(withoutFiller).filter((span) => !known.has(String(span)))];
}

function neighbours(indexes: readonly number[]): readonly (readonly number[])[] {
  return indexes.flatMap((_, from) =>
    JOINED_LENGTHS.filter((length) => from + length <= indexes.length).map((length) =>
      indexes.slice(from, from + length),
    ),
  );
}

/** Of three words or more, or of two that "and" joins: UPS, P&G. Of initials all letters count: J.B. Hunt Transport is JBHT. */
function acronymOf(words: readonly NameWord[], withoutFiller: readonly number[]): Spelling | null {
  const isPair = withoutFiller.length === 2 && words.length === 3 && CONJUNCTIONS.has(words[1]?.written ?? '');
  if (withoutFiller.length < 3 && !isPair) return null;
  const initials = withoutFiller.map((index) => {
    const { written = '', wordClass } = words[index] ?? {};
    return wordClass === 'SHORT' ? written : written.slice(0, 1);
  });
  return { text: initials.join(''), words: withoutFiller };
}
