import type { QueryRunner } from 'typeorm';

/**
 * Who may read rows of a table besides its owner: SQL over the row and `SCOPE_SQL`. Null: nobody, whatever privileges are granted.
 */
export type RowPolicies = Readonly<Record<string, string | null>>;

/**
 * Puts tables behind row-level security, their owner included: the owner by a policy that says so, everybody else by the one given.
 * Without a scope nothing is shown.
 */
export async function forceRowSecurity(runner: QueryRunner, policies: RowPolicies): Promise<void> {
  for (const [table, policy] of Object.entries(policies)) {
    await runner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      DO $$ BEGIN
        EXECUTE format('CREATE POLICY owner ON ${table} TO %I USING (true) WITH CHECK (true)',
                       (SELECT pg_get_userbyid(relowner) FROM pg_class WHERE oid = '${table}'::regclass));
      END $$`);
    if (policy !== null) await runner.query(`CREATE POLICY scoped ON ${table} FOR SELECT USING (${policy})`);
  }
}

export async function dropRowSecurity(runner: QueryRunner, policies: RowPolicies): Promise<void> {
  for (const table of Object.keys(policies)) {
    await runner.query(`DROP POLICY IF EXISTS scoped ON ${table}`);
    await runner.query(`DROP POLICY owner ON ${table}`);
    await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY`);
  }
}
