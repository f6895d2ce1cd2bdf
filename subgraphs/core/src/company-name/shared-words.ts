import type { CompanyName } from './company-name';
import type { WordMatch } from './match-words';
import type { NameWord, WordClass } from './name-word';

/** Words at least as similar are the same, or a number and its word; others are misspelt or shortened. */
const SAME_WORD = 0.9;

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

/**
 * Whether two names that have these words in common may be names of one company: a word that distinguishes both is among them, or one
 * name is found in the other whole. "General Mills" is not "General Motors", and "General Motors Canada" is.
 */
export function isNameShared(one: CompanyName, other: CompanyName, matches: readonly WordMatch[]): boolean {
  const reversed = matches.map((match) => ({ ...match, one: match.other, other: match.one }));
  return (
    matches.some((match) => distinguishes(one, match.one) && distinguishes(other, match.other)) ||
    isFoundWhole(one, other, matches) ||
    isFoundWhole(other, one, reversed)
  );
}

function distinguishes({ words }: CompanyName, indexes: readonly number[]): boolean {
  return indexes.some((index) => words[index]?.wordClass === 'DISTINGUISHING');
}

/** With all its words, generic ones too; but not by generic words alone, nor by a common word of the other name misspelt. */
function isFoundWhole(one: CompanyName, other: CompanyName, matches: readonly WordMatch[]): boolean {
  const found = new Set(matches.flatMap((match) => match.one));
  const telling = new Set(tellingWords(one));
  const tells = ({ wordClass }: NameWord, similarity: number) =>
    wordClass === 'DISTINGUISHING' || (wordClass !== 'GENERIC' && similarity >= SAME_WORD);
  return (
    one.words.every(({ wordClass }, index) => wordClass === 'FILLER' || found.has(index)) &&
    matches.some(
      (match) =>
        match.one.some((index) => telling.has(index)) &&
        match.other.some((index) => other.words.slice(index, index + 1).some((word) => tells(word, match.similarity))),
    )
  );
}
