import type { QueryRunner } from 'typeorm';
import { NameWordRepository } from '../name-search/name-word.repository';
import { storedTerms } from '../name-search/search-terms';

/** How many names are rewritten by one statement. */
const AT_ONCE = 5_000;

interface NameOnRecord {
  readonly account: string;
  readonly id: string;
  readonly name: string;
}

/**
 * Derives the terms of all names on record again. A migration calls it when `storedTerms` changes: a name stored earlier has other terms
 * than those by which it is searched.
 */
export async function deriveSearchTerms(runner: QueryRunner): Promise<void> {
  let last: Pick<NameOnRecord, 'account' | 'id'> = { account: '', id: '0' };
  for (;;) {
    const names: NameOnRecord[] = await runner.query(
      `SELECT account, id, name FROM asserted_name WHERE (account, id) > ($1, $2::bigint) ORDER BY account, id LIMIT $3`,
      [last.account, last.id, AT_ONCE],
    );
    const next = names.at(-1);
    if (!next) return;
    await rewrite(runner, names);
    last = next;
  }
}

async function rewrite(runner: QueryRunner, names: readonly NameOnRecord[]): Promise<void> {
  const found = names.map(({ name }) => storedTerms(name));
  await new NameWordRepository(runner).add(found.flatMap(({ words }) => words));
  await runner.query(
    `UPDATE asserted_name SET search_terms = string_to_array(derived.terms, ' ')
       FROM unnest($1::text[], $2::bigint[], $3::text[]) AS derived (account, id, terms)
      WHERE asserted_name.account = derived.account AND asserted_name.id = derived.id`,
    [names.map(({ account }) => account), names.map(({ id }) => id), found.map(({ terms }) => terms.join(' '))],
  );
}
