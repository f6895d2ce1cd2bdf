import type { IdentifierScheme } from '@aeo-hub/core/identifier';
import { instantColumn } from '../storage/instant-column';
import type { Sql } from '../storage/sql';
import type { ClashCause } from './clash-cause';

/** A strong identifier, normalized. */
export interface DisputedIdentifier {
  readonly scheme: IdentifierScheme;
  readonly value: string;
}

export interface OpenClash extends DisputedIdentifier {
  readonly id: string;
  readonly cause: ClashCause;
  readonly openedAt: string;
}

const OPEN_CLASH = `id, scheme, value, cause, ${instantColumn('opened_at')} AS "openedAt"`;

/** Identifiers that wait for a person. */
export class ClashRepository {
  constructor(private readonly sql: Sql) {}

  /** Open clashes, oldest first, at most `limit`. */
  async open(limit: number): Promise<readonly OpenClash[]> {
    return this.sql.query(`SELECT ${OPEN_CLASH} FROM clash WHERE closed_at IS NULL ORDER BY clash.id LIMIT $1`, [
      limit,
    ]);
  }

  async countOpen(): Promise<number> {
    const rows: { count: number }[] = await this.sql.query(
      'SELECT count(*)::int AS count FROM clash WHERE closed_at IS NULL',
    );
    return rows[0]?.count ?? 0;
  }

  /** Open clashes on these identifiers. */
  async openOn(identifiers: readonly DisputedIdentifier[]): Promise<readonly OpenClash[]> {
    return this.sql.query(
      `SELECT ${OPEN_CLASH} FROM clash
        WHERE closed_at IS NULL AND (scheme, value) IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
      [identifiers.map(({ scheme }) => scheme), identifiers.map(({ value }) => value)],
    );
  }

  /** All identifiers that so many accounts claim that they link nobody. */
  async overused(): Promise<readonly OpenClash[]> {
    return this.sql.query(`SELECT ${OPEN_CLASH} FROM clash WHERE closed_at IS NULL AND cause = 'OVERUSED'`);
  }

  async raise(identifiers: readonly DisputedIdentifier[], cause: ClashCause): Promise<void> {
    await this.sql.query(
      `INSERT INTO clash (scheme, value, cause)
       SELECT scheme, value, $3 FROM unnest($1::text[], $2::text[]) AS raised (scheme, value)`,
      [identifiers.map(({ scheme }) => scheme), identifiers.map(({ value }) => value), cause],
    );
  }

  /** Closes clashes, by a decision or because the programs' data no longer contradict one another. */
  async close(ids: readonly string[], decisionId: string | null): Promise<void> {
    await this.sql.query('UPDATE clash SET closed_at = now(), decision_id = $2 WHERE id = ANY($1::bigint[])', [
      ids,
      decisionId,
    ]);
  }
}
