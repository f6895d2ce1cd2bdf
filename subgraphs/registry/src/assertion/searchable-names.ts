import { searchText } from '../name-search/search-text';

/** A name, and how it is compared. */
export interface SearchableName {
  /** As asserted. */
  readonly name: string;
  readonly searchText: string;
}

/** The names, legal and of trade, that an account can be found by: those that hold no letter or digit cannot be searched. */
export function searchableNames(legalName: string, tradeNames: readonly string[]): readonly SearchableName[] {
  return [legalName, ...tradeNames]
    .map((name) => ({ name, searchText: searchText(name) }))
    .filter((one) => one.searchText !== '');
}
