import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The columns that rows have had from here on, and their values, out of the JSON that `append_entries` is given. */
const MORE_COLUMNS = {
  columns: ', shown_by, known_at',
  values: `, CASE jsonb_typeof(value -> 6) WHEN 'array' THEN ARRAY(SELECT jsonb_array_elements_text(value -> 6)) END, (value ->> 7)::timestamptz`,
};

/**
 * What the questions are told from to those whom they are about: rows say which programs showed their member, and as known at which
 * instant was asked; `audit_question` holds of them what may be told of anybody's question, and nothing of those that were refused.
 */
export class AuditQuestion1700000001100 implements MigrationInterface {
  readonly name = 'AuditQuestion1700000001100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE audit_row ADD COLUMN shown_by text[], ADD COLUMN known_at timestamptz(3)');
    await replaceAppend(runner, MORE_COLUMNS);
    // Anybody may ask, and be refused, as often as they like: what was refused is not to lie between the questions of a member.
    await runner.query('DROP INDEX audit_row_asked');
    await runner.query('DROP INDEX audit_row_company');
    await runner.query(`
      CREATE INDEX audit_row_asked ON audit_row (scheme, asked, sequence, position)
       WHERE shown_by IS NOT NULL AND scheme IS NOT NULL`);
    await runner.query(`
      CREATE INDEX audit_row_company ON audit_row (company, sequence, position)
       WHERE shown_by IS NOT NULL AND company IS NOT NULL`);
    await runner.query(`
      CREATE VIEW audit_question AS
      SELECT told.sequence, told.position, entry.at, coalesce(told.known_at, entry.at) AS known_at, entry.role, entry.country,
             entry.programs, entry.company_scheme, entry.company_value, entry.purpose, told.field, told.scheme, told.asked,
             told.outcome, told.company, told.shown_by
        FROM audit_row AS told JOIN audit_entry AS entry USING (sequence)
       WHERE told.shown_by IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW audit_question');
    await runner.query('DROP INDEX audit_row_company');
    await runner.query('DROP INDEX audit_row_asked');
    await runner.query('CREATE INDEX audit_row_asked ON audit_row (scheme, asked, sequence) WHERE scheme IS NOT NULL');
    await runner.query('CREATE INDEX audit_row_company ON audit_row (company, sequence) WHERE company IS NOT NULL');
    await replaceAppend(runner, { columns: '', values: '' });
    await runner.query('ALTER TABLE audit_row DROP COLUMN known_at, DROP COLUMN shown_by');
  }
}

/** Puts another `append_entries` in the place of the one there is; who may call it stays. */
async function replaceAppend(
  runner: QueryRunner,
  { columns, values }: { readonly columns: string; readonly values: string },
): Promise<void> {
  await runner.query(`
    CREATE OR REPLACE FUNCTION append_entries(given jsonb) RETURNS TABLE (number bigint, link bytea)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    DECLARE
      one jsonb;
    BEGIN
      PERFORM pg_advisory_xact_lock(hashtextextended('aeo-hub audit append', 0));
      -- A statement of its own, and so a look at what was committed before the lock was given.
      SELECT sequence, hash INTO number, link FROM audit_entry ORDER BY sequence DESC LIMIT 1;
      IF NOT FOUND THEN
        SELECT 0, sha256(convert_to('aeo-hub audit ' || id, 'UTF8')) INTO STRICT number, link FROM audit_chain;
      END IF;
      FOR one IN SELECT value FROM jsonb_array_elements(given) WITH ORDINALITY ORDER BY ordinality LOOP
        number := number + 1;
        INSERT INTO audit_entry
        SELECT number, at, request_id, issuer, subject, role, country, programs, company_scheme, company_value, operation_hash,
               operation_name, operation_kind, purpose, answered, error_codes, row_count, decode(row_root, 'hex'), link,
               sha256(convert_to(number || ' ' || encode(link, 'hex') || ' ' || content_hash, 'UTF8'))
          FROM jsonb_to_record(one) AS entry (
               at timestamptz, request_id text, issuer text, subject text, role text, country text, programs text[],
               company_scheme text, company_value text, operation_hash text, operation_name text, operation_kind text,
               purpose text, answered text[], error_codes text[], row_count integer, row_root text, content_hash text)
        RETURNING hash INTO link;
        INSERT INTO audit_row (sequence, position, field, scheme, asked, outcome, company, reason${columns})
        SELECT number, ordinality - 1, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5${values}
          FROM jsonb_array_elements(one -> 'rows') WITH ORDINALITY;
        RETURN NEXT;
      END LOOP;
    END $$`);
}
