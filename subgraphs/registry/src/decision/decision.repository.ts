import type { AccountKey } from '../account/account-key';
import { instantColumn } from '../storage/instant-column';
import type { Sql } from '../storage/sql';
import type { Decision } from './decision';

/** A decision about to be recorded, with who took it and why. */
export interface NewDecision extends Omit<Decision, 'id'> {
  readonly decidedBy: string;
  readonly reason: string;
  readonly companyIds: readonly string[];
}

/** What people decided about companies. Rows are only ever added. */
export class DecisionRepository {
  constructor(private readonly sql: Sql) {}

  /** The decisions that name any of these accounts, in the order in which they were taken. */
  async about(accounts: readonly AccountKey[]): Promise<readonly Decision[]> {
    return this.sql.query(
      `SELECT decision.id, kind, ${instantColumn('decided_at')} AS "decidedAt",
              coalesce(array_agg(account ORDER BY account) FILTER (WHERE side = 'LEFT'), '{}') AS "left",
              coalesce(array_agg(account ORDER BY account) FILTER (WHERE side = 'RIGHT'), '{}') AS "right"
         FROM decision JOIN decision_account ON decision_account.decision_id = decision.id
        WHERE decision.id IN (SELECT decision_id FROM decision_account WHERE account = ANY($1))
        GROUP BY decision.id ORDER BY decision.id`,
      [accounts],
    );
  }

  /** Records a decision and gives it back with its id. */
  async add({ kind, decidedBy, reason, decidedAt, companyIds, left, right }: NewDecision): Promise<Decision> {
    const rows: { id: string }[] = await this.sql.query(
      `WITH added AS (
         INSERT INTO decision (kind, decided_by, reason, decided_at, company_ids)
         VALUES ($1, $2, $3, $4, $5)
         RETURNING id
       ), about AS (
         INSERT INTO decision_account (decision_id, account, side)
         SELECT added.id, account, 'LEFT' FROM added, unnest($6::text[]) AS account
         UNION ALL
         SELECT added.id, account, 'RIGHT' FROM added, unnest($7::text[]) AS account
       )
       SELECT id FROM added`,
      [kind, decidedBy, reason, decidedAt, companyIds, left, right],
    );
    const [added] = rows;
    if (!added) throw new Error('The decision was not recorded.');
    return { id: added.id, kind, decidedAt, left, right };
  }
}
