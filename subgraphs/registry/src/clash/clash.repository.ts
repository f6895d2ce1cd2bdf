import type { IdentifierScheme } from '@aeo-hub/core/identifier';
import type { ProgramCode } from '@aeo-hub/core/program';
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

  /** The id of the last that was ever raised; 0 when there is none. */
  async lastId(): Promise<string> {
    const rows: { id: string }[] = await this.sql.query('SELECT coalesce(max(id), 0) AS id FROM clash');
    return rows[0]?.id ?? '0';
  }

  /** Open clashes raised after one, on identifiers that an account of the program claims now; oldest first. */
  async openAfter(id: string, program: ProgramCode): Promise<readonly OpenClash[]> {
    return this.sql.query(
      `SELECT ${OPEN_CLASH} FROM clash
        WHERE closed_at IS NULL AND clash.id > $1::bigint
          AND EXISTS (SELECT FROM identifier_claim AS claim
                       WHERE claim.value = clash.value AND claim.scheme = clash.scheme AND claim.known_until IS NULL
                         AND split_part(claim.account, ':', 1) = $2)
        ORDER BY clash.id`,
      [id, program],
    );
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

  async raise(clashes: readonly (DisputedIdentifier & Pick<OpenClash, 'cause'>)[]): Promise<void> {
    await this.sql.query(
      `INSERT INTO clash (scheme, value, cause)
       SELECT scheme, value, cause FROM unnest($1::text[], $2::text[], $3::text[]) AS raised (scheme, value, cause)`,
      [clashes.map(({ scheme }) => scheme), clashes.map(({ value }) => value), clashes.map(({ cause }) => cause)],
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
