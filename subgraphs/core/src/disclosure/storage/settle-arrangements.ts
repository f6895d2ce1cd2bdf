import type { DataSource } from 'typeorm';
import type { PartnerArrangement } from '../partner-arrangement';
import { publishDisclosuresSql } from './publish-disclosures';

/** Accounts whose disclosures are told in one statement. */
const BATCH = 5_000;

/**
 * Puts this release's arrangements in place of those of the last. When they differ, the registry is told anew to whom every member may
 * be shown, in the same transaction. Any number of processes may do so at once.
 */
export async function settleArrangements(
  dataSource: DataSource,
  arrangements: readonly PartnerArrangement[],
): Promise<void> {
  const wanted = arrangements.map(({ partner, inForceSince }) => `${partner} ${inForceSince}`).toSorted();
  if (isSame(wanted, await held(dataSource))) return;
  await dataSource.transaction(async (transaction) => {
    await transaction.query('LOCK TABLE arrangement IN EXCLUSIVE MODE');
    if (isSame(wanted, await held(transaction))) return;
    await transaction.query('DELETE FROM arrangement');
    await transaction.query('INSERT INTO arrangement SELECT * FROM unnest($1::text[], $2::date[])', [
      arrangements.map(({ partner }) => partner),
      arrangements.map(({ inForceSince }) => inForceSince),
    ]);
    for (let last = ''; ;) {
      const accounts: { account: string }[] = await transaction.query(
        'SELECT DISTINCT account FROM consent_event WHERE account > $1 ORDER BY account LIMIT $2',
        [last, BATCH],
      );
      const batch = accounts.map(({ account }) => account);
      last = batch.at(-1) ?? '';
      if (batch.length === 0) return;
      await transaction.query('SELECT settle_disclosures($1::text[])', [batch]);
      await transaction.query(publishDisclosuresSql('$1::text[]'), [batch]);
    }
  });
}

async function held(sql: Pick<DataSource, 'query'>): Promise<readonly string[]> {
  const rows: { row: string }[] = await sql.query(
    `SELECT partner || ' ' || in_force_since::text AS row FROM arrangement`,
  );
  return rows.map(({ row }) => row).toSorted();
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
