import { dropRowSecurity, forceRowSecurity, isDisclosed, SCOPE_SQL, type RowPolicies } from '@aeo-hub/core/database';
import { PROGRAM_CODES, PROGRAMS } from '@aeo-hub/core/program';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const { own, grantees } = SCOPE_SQL;

/** The most names that a search is answered from, as the search itself has it. */
const RESEMBLING = 5_000;

const isOwn = (account: string) => `split_part(${account}, ':', 1) = ANY(${own})`;
const isShown = (account: string, knownAt?: string) => `(${isOwn(account)} OR ${isDisclosed(account, knownAt)})`;

/**
 * As `isNaturalPerson` was when this migration was written: the two generic RFCs of the tax administration identify no person. It has since
 * excluded the generic RFC EXTR920901TS4 too, which the policy still hides as personal data: the database is only stricter.
 */
const IS_PERSONAL = `(scheme = 'CBP_IMPORTER_NUMBER' AND length(value) = 9
  OR scheme = 'RFC' AND length(value) = 13 AND value NOT IN ('XAXX010101000', 'XEXX010101000'))`;

/** As `accountNamed` has it: the number of an account is shown to whom that account is shown. */
const ACCOUNT_NAMED = `CASE scheme ${PROGRAM_CODES.map((code) => `WHEN '${PROGRAMS[code].accountScheme}' THEN '${code}:' || value`).join(' ')} END`;

/**
 * Who may read what of the registry by row; whatever only its own commands and its catching up need, nobody else. As known when is not
 * asked here: a policy sees rows, not the question, so that an account is hidden before it was known as a member's is up to the
 * statements alone (`isShown` of the scope).
 */
const POLICIES: RowPolicies = {
  assertion: isShown('assertion.account'),
  account_link: isShown('account_link.account'),
  asserted_name: isShown('asserted_name.account'),
  identifier_claim: `${isOwn('identifier_claim.account')} OR NOT (${IS_PERSONAL}) AND ${isShown('identifier_claim.account')}
    AND (${ACCOUNT_NAMED} IS NULL OR ${isShown(ACCOUNT_NAMED)})`,
  disclosure: `grantee = ANY(${grantees})`,
  company: null,
  decision: null,
  decision_account: null,
  clash: null,
};

/**
 * The second wall: the registry shows a company only to whom some program discloses it, by the database too.
 *
 * Resemblance is no operator that PostgreSQL evaluates before a policy, so behind row-level security a search by name would go
 * through every name there is. The search is therefore a function of the owner's, with the policy in it.
 */
export class RowSecurity1700000001300 implements MigrationInterface {
  readonly name = 'RowSecurity1700000001300';

  async up(runner: QueryRunner): Promise<void> {
    // Names in an SQL-standard body are settled here, whatever search_path it is called under.
    await runner.query(`
      CREATE FUNCTION names_resembling(asked text, known_at timestamptz) RETURNS TABLE (account text, search_text text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
      BEGIN ATOMIC
        SELECT named.account, named.search_text FROM asserted_name AS named
         WHERE (named.search_text % asked OR named.search_text %> asked)
           AND named.known_from <= known_at AND (named.known_until IS NULL OR named.known_until > known_at)
           AND ${isShown('named.account', 'known_at')}
         LIMIT ${RESEMBLING};
      END`);
    await runner.query('REVOKE EXECUTE ON FUNCTION names_resembling FROM PUBLIC');
    await forceRowSecurity(runner, POLICIES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropRowSecurity(runner, POLICIES);
    await runner.query('DROP FUNCTION names_resembling');
  }
}
