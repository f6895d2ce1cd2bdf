import type { ComparableName } from './comparable-name';
import { searchText } from './search-text';

/** The index reads a list for each trigram asked: a long text of common words costs seconds, and its longest words tell enough. */
const TELLING_WORDS = 6;
const TELLING_LENGTH = 64;

/** What candidates for a name are looked up by: its longest words, as many as the index can take. */
export function candidateText({ words, legalForm }: ComparableName): string {
  const telling = words.toSorted((a, b) => b.length - a.length).slice(0, TELLING_WORDS);
  return searchText({ words: telling, legalForm }).slice(0, TELLING_LENGTH).trim();
}
