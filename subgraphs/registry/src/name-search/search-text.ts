import { comparableName, type ComparableName } from './comparable-name';

/**
 * A name as the trigram index holds it, or an empty text when it has no letter or digit. PostgreSQL takes trigrams from what its
 * locale calls letters, which can be ASCII alone: other letters are written by their number, so that every script is found.
 */
export function searchText(name: string | ComparableName): string {
  const { words } = typeof name === 'string' ? comparableName(name) : name;
  return words.map((word) => word.replaceAll(/[^a-z0-9]/g, codePoint)).join(' ');
}

/** Called for each UTF-16 unit; the two halves of a character beyond the basic plane are two numbers. */
function codePoint(unit: string): string {
  return `u${unit.charCodeAt(0).toString(16)}`;
}
