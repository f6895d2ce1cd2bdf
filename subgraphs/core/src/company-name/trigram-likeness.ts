import type { CompanyName } from './company-name';
import type { WordMatch } from './match-words';

/**
 * How many of the three-letter pieces of two names are common, 0 to 1 (Sørensen and Dice). Words that are spelled alike, joined or split,
 * are taken as the one name writes them. Generic words and filler do not count, unless there are no others.
 */
export function trigramLikeness(one: CompanyName, other: CompanyName, matches: readonly WordMatch[]): number {
  const alike = matches.filter(({ similarity }) => similarity === 1);
  const counted = { one: countedWords(one), other: countedWords(other) };
  const common = alike
    .filter((match) => match.one.some((index) => counted.one.includes(index)))
    .map((match) => textOf(one, match.one));
  const rest = (name: CompanyName, side: 'one' | 'other') =>
    counted[side]
      .filter((index) => !alike.some((match) => match[side].includes(index)))
      .map((index) => textOf(name, [index]));
  return diceSimilarity(trigramsOf([...common, ...rest(one, 'one')]), trigramsOf([...common, ...rest(other, 'other')]));
}

function countedWords({ words }: CompanyName): readonly number[] {
  const all = words.map((_, index) => index);
  const counted = all.filter((index) => !['GENERIC', 'FILLER'].includes(words[index]?.wordClass ?? 'FILLER'));
  return counted.length > 0 ? counted : all;
}

function textOf({ words }: CompanyName, indexes: readonly number[]): string {
  return indexes.map((index) => words[index]?.text ?? '').join('');
}

/** Each word padded as PostgreSQL's pg_trgm pads it, so that beginnings weigh more. */
function trigramsOf(words: readonly string[]): ReadonlySet<string> {
  const trigrams = new Set<string>();
  for (const word of words) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) trigrams.add(padded.slice(at, at + 3));
  }
  return trigrams;
}

function diceSimilarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  let common = 0;
  for (const trigram of one) if (other.has(trigram)) common += 1;
  return (2 * common) / (one.size + other.size);
}
