import { dropRowSecurity, forceRowSecurity } from '@aeo-hub/core/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** No caller reads them: a join names accounts that may not be shown. */
const POLICIES = { linking_rules: null, account_join: null };

/**
 * By which rules accounts are linked, from when on, and what linking joins. A registry that has linked already did so by the first rules:
 * what it answered by them it answers again when asked as known then (`adoptCurrentRules`).
 */
export class LinkingRules1700000002200 implements MigrationInterface {
  readonly name = 'LinkingRules1700000002200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE linking_rules (version integer PRIMARY KEY, in_force_from timestamptz)');
    await runner.query(
      'INSERT INTO linking_rules (version) SELECT CASE WHEN EXISTS (SELECT FROM company) THEN 1 ELSE 2 END',
    );
    await runner.query(
      `CREATE TABLE account_join (
         id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
         account text NOT NULL,
         company_id uuid NOT NULL,
         scheme text NOT NULL,
         value text NOT NULL,
         with_account text NOT NULL,
         joined_from timestamptz NOT NULL)`,
    );
    await forceRowSecurity(runner, POLICIES);
    await runner.query(`
      CREATE FUNCTION linking_rules_at(instant timestamptz) RETURNS integer
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
      BEGIN ATOMIC
        SELECT version FROM linking_rules WHERE in_force_from IS NULL OR in_force_from <= instant
         ORDER BY version DESC LIMIT 1;
      END`);
    await runner.query('REVOKE EXECUTE ON FUNCTION linking_rules_at FROM PUBLIC');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION linking_rules_at');
    await dropRowSecurity(runner, POLICIES);
    await runner.query('DROP TABLE account_join');
    await runner.query('DROP TABLE linking_rules');
  }
}
