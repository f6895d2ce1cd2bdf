import { companyName, type CompanyName } from './company-name';
import { matchWords, type WordMatch } from './match-words';
import { isSameName } from './name-likeness';
import { isNameShared } from './shared-words';

/** A word less similar than this is a shortened one, or another. */
const CLOSE = 0.75;

/**
 * Whether the names of two companies have so much in common that they may be one company's: some name of the one shares with some name
 * of the other a word that distinguishes it, spelled alike, joined, split or slightly misspelt, or is the other's acronym. Generic
 * words, places and legal forms are no such words; a name that has no other must be found in the other name whole.
 *
 * @param names all names of one company, legal and of trade
 */
export function shareNames(names: readonly string[], otherNames: readonly string[]): boolean {
  const others = otherNames.map(companyName);
  return names.map(companyName).some((one) => others.some((other) => isShared(one, other)));
}

function isShared(one: CompanyName, other: CompanyName): boolean {
  return isSameName(one, other) || isNameShared(one, other, matchWords(one, other).filter(isClose));
}

/** Similar words are matched one by one; of an acronym many words are. */
function isClose({ one, other, similarity }: WordMatch): boolean {
  return similarity >= CLOSE || one.length > 1 || other.length > 1;
}
