import { GENERIC_MARK } from '../name-search/search-terms';

/** The most names that are looked at for one term, those of the fewest terms first. */
const MOST_NAMES = 10_000;

/**
 * The most words that a word is looked up as, besides itself. Words of names that are not shown count too, so it
 * is well above what a misspelt word resembles.
 */
const MOST_SIMILAR_WORDS = 50;

/** A word is at most two letters longer than itself misspelt; a letter beyond ASCII is written with five. */
const LENGTHS_APART = `CASE WHEN asked.word ~ 'u[0-9a-f]{3}' THEN 10 ELSE 2 END`;

/** What a letter counts of a word by which no name is found, as `nameLikeness` has it: of a generic and of a common one. */
const [GENERIC_WEIGHT, COMMON_WEIGHT] = [0.05, 0.3];

/** The least similarity of trigrams by which a word is looked up as another: a long word with two wrong letters can have as little. */
export const SIMILAR_WORDS = 0.22;

/** The function with the types of its parameters. */
export const NAMES_RESEMBLING = 'names_resembling(text[], text[], text[], timestamptz)';

/**
 * SQL that creates the function by which names are searched, with its owner's rights. It reads by index alone, whatever the statistics,
 * which after a first load come late.
 *
 * @param shown SQL over `named` and `known_at`: whether a name is shown
 */
export function namesResembling(shown: string): string {
  const known = `named.known_from <= known_at AND (named.known_until IS NULL OR named.known_until > known_at)`;
  return `
    CREATE OR REPLACE FUNCTION names_resembling(words text[], spellings text[], besides text[], known_at timestamptz)
    RETURNS TABLE (account text, nearness double precision)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_seqscan = off
    SET pg_trgm.similarity_threshold = ${SIMILAR_WORDS}
    BEGIN ATOMIC
      ${resemblingNames({ words: 'words', spellings: 'spellings', besides: 'besides' }, `${known} AND ${shown}`)};
    END`;
}

/**
 * SQL for the accounts that go by a name found by one of some terms, and how near it is: by the letters of the terms that it has, then by
 * how few others it has; rounded, for a sum depends on the order of its parts. `AskedTerms` says what is asked.
 *
 * @param asked SQL of the terms, each an array of text
 * @param counts SQL over `named`: whether a name counts
 */
export function resemblingNames(
  asked: Readonly<Record<'words' | 'spellings' | 'besides', string>>,
  counts: string,
): string {
  const { words, spellings, besides } = asked;
  return `
    WITH similar_word AS MATERIALIZED (
      SELECT near.word, max(near.weight) AS weight
        FROM unnest(${words}) AS asked (word)
       CROSS JOIN LATERAL (
             SELECT name_word.word, similarity(name_word.word, asked.word)::double precision AS weight
               FROM name_word
              WHERE name_word.word % asked.word
                AND (abs(length(name_word.word) - length(asked.word)) <= ${LENGTHS_APART}
                     OR starts_with(name_word.word, asked.word) OR starts_with(asked.word, name_word.word))
              ORDER BY weight DESC, name_word.word LIMIT ${MOST_SIMILAR_WORDS}) AS near
       WHERE near.word <> ALL(${words} || ${spellings} || ${besides})
       GROUP BY near.word),
    asked AS MATERIALIZED (
      SELECT DISTINCT unnest(${words} || ${spellings}) AS term, 1 AS weight
       UNION ALL
      SELECT word, weight FROM similar_word)
    SELECT found.account,
           round((sum(length(asked.term) * asked.weight) + max(found.besides) + 1.0 / (1 + max(found.terms)))::numeric, 6)
             ::double precision AS nearness
      FROM asked
     CROSS JOIN LATERAL (
           SELECT named.account, named.id, cardinality(named.search_terms) AS terms,
                  (SELECT coalesce(sum(length(word) * CASE WHEN starts_with(word, '${GENERIC_MARK}') THEN ${GENERIC_WEIGHT} ELSE ${COMMON_WEIGHT} END), 0)
                     FROM unnest(${besides}) AS word WHERE word = ANY(named.search_terms)) AS besides
             FROM asserted_name AS named
            WHERE named.search_terms @> ARRAY[asked.term] AND ${counts}
            ORDER BY terms, named.account, named.id LIMIT ${MOST_NAMES}) AS found
     GROUP BY found.account, found.id`;
}
