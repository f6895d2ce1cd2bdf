/** Search by name, for code that reads the names by a statement of its own. */
export { resemblingNames, SIMILAR_WORDS } from '../storage/names-resembling';
export { MOST_MATCHES } from './name-search.service';
export { rankMatches } from './rank-matches';
export { askedTerms } from './search-terms';
