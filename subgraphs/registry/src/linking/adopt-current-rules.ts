import type { Instant } from '@aeo-hub/core/calendar';
import { untilKnown } from '@aeo-hub/core/record-time';
import type { DataSource } from 'typeorm';
import type { AccountKey } from '../account/account-key';
import type { Sql } from '../storage/sql';
import { writeRegistry } from '../storage/write-registry';
import { CURRENT_RULES } from './linking-rules';
import { LinkingRulesRepository } from './linking-rules.repository';
import { relinkByNewRules } from './relink';

/** What a change of the rules came to. */
export interface RulesAdopted {
  readonly version: number;
  readonly from: Instant;
  /** How many links ended. */
  readonly ended: number;
}

/** How many accounts are looked at together, and how long one takes on a slow machine. */
const ACCOUNTS_AT_ONCE = 2_000;
const ACCOUNT_MS = 1;

/**
 * Links anew by the current rules whatever older rules have linked, once: the first process that comes does it. It is known from an instant of its
 * own, and what was known before is answered as before.
 *
 * @returns null when the registry links by the current rules already
 */
export async function adoptCurrentRules(registry: DataSource): Promise<RulesAdopted | null> {
  if (await areAdopted(registry)) return null;
  const accounts = await accountsToLinkAnew(registry);
  const adopted = await writeRegistry(registry, accounts.length * ACCOUNT_MS, async (transaction, now) => {
    if (await areAdopted(transaction)) return null;
    const from = now();
    await new LinkingRulesRepository(transaction).add(CURRENT_RULES, from);
    const all = await accountsToLinkAnew(transaction);
    for (let at = 0; at < all.length; at += ACCOUNTS_AT_ONCE) {
      await relinkByNewRules(transaction, all.slice(at, at + ACCOUNTS_AT_ONCE), from);
    }
    return { version: CURRENT_RULES, from, ended: await linksEndedAt(transaction, from) };
  });
  if (adopted) await untilKnown(new Date(adopted.from));
  return adopted;
}

async function areAdopted(sql: Sql): Promise<boolean> {
  const periods = await new LinkingRulesRepository(sql).periods();
  return periods.some(({ version }) => version >= CURRENT_RULES);
}

/** Accounts that an identifier links, or could not link, to others; those of one company together. */
async function accountsToLinkAnew(sql: Sql): Promise<readonly AccountKey[]> {
  const rows: { account: AccountKey }[] = await sql.query(
    `SELECT account FROM account_link AS link
      WHERE linked_until IS NULL
        AND (EXISTS (SELECT FROM account_link AS other
                      WHERE other.company_id = link.company_id AND other.linked_until IS NULL AND other.account <> link.account)
             OR account IN (SELECT claim.account FROM clash JOIN identifier_claim AS claim USING (scheme, value)
                             WHERE closed_at IS NULL AND cause <> 'OVERUSED'))
      ORDER BY company_id, account`,
  );
  return rows.map(({ account }) => account);
}

async function linksEndedAt(sql: Sql, instant: Instant): Promise<number> {
  const rows: { count: number }[] = await sql.query(
    'SELECT count(*)::int AS count FROM account_link WHERE linked_until = $1',
    [instant],
  );
  return rows[0]?.count ?? 0;
}
