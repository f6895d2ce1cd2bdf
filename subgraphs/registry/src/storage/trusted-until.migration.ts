import { isDisclosed, SCOPE_SQL } from '@aeo-hub/core/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const { own, grantees } = SCOPE_SQL;

/** The most names that a search is answered from, as the search itself has it. */
const RESEMBLING = 5_000;

const program = (account: string) => `split_part(${account}, ':', 1)`;

/**
 * How much longer than the statements the database itself goes by a program's word: a question is answered by what was heard when it
 * came in, and takes seconds. Were the database stricter, it would answer no where nothing can be said.
 */
const isHeard = (account: string) => `${program(account)} = ANY((SELECT programs_heard('10 s'))::text[])`;

/** Whether an account is shown to the scope that a transaction reads for. */
export const isShown = (account: string, knownAt: string) =>
  `(${program(account)} = ANY(${own}) OR ${isHeard(account)} AND ${isDisclosed(account, knownAt)})`;

/**
 * Lets the registry go by what a program said last for a while only: a program whose outbox cannot be read may have been told of a
 * consent’s end. Until when is the database's own clock, so that all who follow and all who answer agree.
 */
export class TrustedUntil1700000001400 implements MigrationInterface {
  readonly name = 'TrustedUntil1700000001400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE feed_cursor ADD COLUMN trusted_until timestamptz');
    await runner.query(`
      CREATE FUNCTION programs_heard(grace interval) RETURNS text[]
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
      BEGIN ATOMIC
        SELECT coalesce(array_agg(program), '{}') FROM feed_cursor WHERE trusted_until + grace > now();
      END`);
    await runner.query('REVOKE EXECUTE ON FUNCTION programs_heard FROM PUBLIC');
    await runner.query(
      `ALTER POLICY scoped ON disclosure USING (grantee = ANY(${grantees}) AND ${isHeard('disclosure.account')})`,
    );
    await runner.query(namesResemblingText(isShown('named.account', 'known_at')));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER POLICY scoped ON disclosure USING (grantee = ANY(${grantees}))`);
    const shown = `(${program('named.account')} = ANY(${own}) OR ${isDisclosed('named.account', 'known_at')})`;
    await runner.query(namesResemblingText(shown));
    await runner.query('DROP FUNCTION programs_heard');
    await runner.query('ALTER TABLE feed_cursor DROP COLUMN trusted_until');
  }
}

/** As the migration before has it, shown to whom the condition says. */
export function namesResemblingText(shown: string): string {
  return `
    CREATE OR REPLACE FUNCTION names_resembling(asked text, known_at timestamptz) RETURNS TABLE (account text, search_text text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    BEGIN ATOMIC
      SELECT named.account, named.search_text FROM asserted_name AS named
       WHERE (named.search_text % asked OR named.search_text %> asked)
         AND named.known_from <= known_at AND (named.known_until IS NULL OR named.known_until > known_at)
         AND ${shown}
       LIMIT ${RESEMBLING};
    END`;
}
