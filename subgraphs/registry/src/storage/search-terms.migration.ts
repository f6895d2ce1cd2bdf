import { dropRowSecurity, forceRowSecurity } from '@aeo-hub/core/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deriveSearchTerms } from './derive-search-terms';
import { NAMES_RESEMBLING, namesResembling } from './names-resembling';
import { isShown, namesResemblingText } from './trusted-until.migration';

const SHOWN = isShown('named.account', 'known_at');

/** No caller reads the words: a word reveals that there is a name with it. Only `names_resembling` reads them, as their owner. */
const POLICIES = { name_word: null };

/**
 * Names are found by terms (words, joined spellings, acronym, whole name) instead of by trigrams of the whole text: there, generic words
 * weighed as much as distinguishing ones, and short names were not found.
 */
export class SearchTerms1700000002400 implements MigrationInterface {
  readonly name = 'SearchTerms1700000002400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION names_resembling');
    await runner.query('ALTER TABLE asserted_name DROP COLUMN search_text, ADD COLUMN search_terms text[]');
    await runner.query('CREATE TABLE name_word (word text PRIMARY KEY)');
    await deriveSearchTerms(runner);
    await runner.query('ALTER TABLE asserted_name ALTER COLUMN search_terms SET NOT NULL');
    await runner.query('CREATE INDEX asserted_name_terms ON asserted_name USING gin (search_terms)');
    await runner.query('CREATE INDEX name_word_trigrams ON name_word USING gin (word gin_trgm_ops)');
    await forceRowSecurity(runner, POLICIES);
    await runner.query(namesResembling(SHOWN));
    await runner.query(`REVOKE EXECUTE ON FUNCTION ${NAMES_RESEMBLING} FROM PUBLIC`);
  }

  /** An older version finds names by their lower case until programs assert them again: how it folded names is not in this code. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION ${NAMES_RESEMBLING}`);
    await dropRowSecurity(runner, POLICIES);
    await runner.query('DROP TABLE name_word');
    await runner.query('ALTER TABLE asserted_name DROP COLUMN search_terms, ADD COLUMN search_text text');
    await runner.query('UPDATE asserted_name SET search_text = lower(name)');
    await runner.query('ALTER TABLE asserted_name ALTER COLUMN search_text SET NOT NULL');
    await runner.query('CREATE INDEX asserted_name_trigrams ON asserted_name USING gin (search_text gin_trgm_ops)');
    await runner.query(namesResemblingText(SHOWN));
    await runner.query('REVOKE EXECUTE ON FUNCTION names_resembling FROM PUBLIC');
  }
}
