import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit: entries in a chain of hashes, their rows, and checkpoints of the chain's end. Only added to, which a trigger sees to, and
 * only through `append_entries`, which alone gives entries their place, and `append_checkpoint`: whoever may call these may write nothing else.
 */
export class Audit1700000001000 implements MigrationInterface {
  readonly name = 'Audit1700000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_chain (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), is_only boolean NOT NULL DEFAULT true UNIQUE CHECK (is_only))`);
    await runner.query('INSERT INTO audit_chain DEFAULT VALUES');
    await runner.query(`
      CREATE TABLE audit_entry (
        sequence bigint PRIMARY KEY,
        at timestamptz(3) NOT NULL,
        request_id text NOT NULL,
        issuer text,
        subject text,
        role text NOT NULL,
        country text,
        programs text[],
        company_scheme text,
        company_value text,
        operation_hash text,
        operation_name text,
        operation_kind text,
        purpose text,
        answered text[] NOT NULL,
        error_codes text[] NOT NULL,
        row_count integer NOT NULL,
        row_root bytea NOT NULL,
        previous_hash bytea NOT NULL,
        hash bytea NOT NULL
      )`);
    // Without a reference to its entry: one function writes both, the check knows loose rows, and 5,000 look-ups cost as much as the rest.
    await runner.query(`
      CREATE TABLE audit_row (
        sequence bigint NOT NULL,
        position integer NOT NULL,
        field text NOT NULL,
        scheme text,
        asked text NOT NULL,
        outcome text NOT NULL,
        company text,
        reason text,
        PRIMARY KEY (sequence, position)
      )`);
    await runner.query('CREATE INDEX audit_row_asked ON audit_row (scheme, asked, sequence) WHERE scheme IS NOT NULL');
    await runner.query('CREATE INDEX audit_row_company ON audit_row (company, sequence) WHERE company IS NOT NULL');
    await runner.query(`
      CREATE TABLE audit_checkpoint (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        sequence bigint NOT NULL,
        jws text NOT NULL
      )`);
    await this.refuseChanges(runner);
    await this.appendInTurn(runner);
  }

  private async refuseChanges(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'AUDIT_APPEND_ONLY: % of % is refused: the audit is only added to', TG_OP, TG_TABLE_NAME;
      END $$`);
    for (const table of TABLES) {
      await runner.query(`
        CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
  }

  /** One writer at a time, whichever process it is in: so numbers have no gaps, and each entry knows the hash before it. */
  private async appendInTurn(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION append_entries(given jsonb) RETURNS TABLE (number bigint, link bytea)
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
          INSERT INTO audit_row
          SELECT number, ordinality - 1, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
            FROM jsonb_array_elements(one -> 'rows') WITH ORDINALITY;
          RETURN NEXT;
        END LOOP;
      END $$`);
    await runner.query('REVOKE ALL ON FUNCTION append_entries FROM PUBLIC');
    await runner.query(`
      CREATE FUNCTION append_checkpoint(reached bigint, signed text) RETURNS void
      LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
        INSERT INTO audit_checkpoint (sequence, jws) VALUES (reached, signed)
      $$`);
    await runner.query('REVOKE ALL ON FUNCTION append_checkpoint FROM PUBLIC');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION append_checkpoint');
    await runner.query('DROP FUNCTION append_entries');
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE ${table}`);
    await runner.query('DROP FUNCTION refuse_change');
  }
}

const TABLES = ['audit_chain', 'audit_entry', 'audit_row', 'audit_checkpoint'];
