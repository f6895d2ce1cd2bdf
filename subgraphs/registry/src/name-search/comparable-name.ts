import { splitLegalForm } from './legal-forms';
import { FILLER_WORDS, WORD_FORMS } from './word-forms';

/** A name as it is compared: what people write differently and mean alike is written alike. */
export interface ComparableName {
  /** Folded words without the legal form and without filler; in the order in which they were written. */
  readonly words: readonly string[];
  /** The legal form, under one name for all ways to write it; null when it states none. */
  readonly legalForm: string | null;
}

/** Longer names than this many characters are compared by their beginning: no company's real name is. */
const COMPARED_LENGTH = 400;

/**
 * Folds accents, case, punctuation and abbreviations, and sets the legal form apart: "Brûlerie du St-Laurent inc." and "BRULERIE
 * SAINT LAURENT" have the same words. Never throws; the work is bounded whatever the length.
 */
export function comparableName(name: string): ComparableName {
  const { words, form } = splitLegalForm(joinInitials(foldedWords(name.slice(0, COMPARED_LENGTH))));
  const telling = words.filter((word) => !FILLER_WORDS.has(word));
  return {
    words: (telling.length > 0 ? telling : words).map((word) => WORD_FORMS.get(word) ?? word),
    legalForm: form,
  };
}

function foldedWords(name: string): readonly string[] {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll(/(?<=\p{L})\.(?=\p{L})/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** "S A de C V" is "SA de CV" and "A B C Trucking" is "ABC Trucking": single letters that follow one another are one word. */
function joinInitials(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let initials = false;
  for (const word of words) {
    const isInitial = /^\p{L}$/u.test(word);
    if (isInitial && initials) joined.push((joined.pop() ?? '') + word);
    else joined.push(word);
    initials = isInitial;
  }
  return joined;
}
