import type { Sql } from '../storage/sql';

/** The accounts of each company as known at an instant (null: now), each company as one line; in alphabetical order. */
export async function companiesKnownAt(registry: Sql, knownAt: string | null): Promise<readonly string[]> {
  const rows: { accounts: string }[] = await registry.query(
    `SELECT string_agg(account, ' ' ORDER BY account) AS accounts FROM account_link
      WHERE linked_from <= $1::timestamptz AND (linked_until IS NULL OR linked_until > $1::timestamptz)
      GROUP BY company_id ORDER BY 1`,
    [knownAt ?? 'infinity'],
  );
  return rows.map(({ accounts }) => accounts);
}
