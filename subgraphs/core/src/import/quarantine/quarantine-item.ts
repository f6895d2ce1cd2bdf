import type { Instant } from '../../calendar';
import { rowsOfQuery, type SqlSession } from '../apply/sql-session';
import type { FileKind } from '../format/file-kind';
import type { RowRecord } from '../apply/row-record';

export const QUARANTINE_STATES = ['HELD', 'RELEASED', 'DISCARDED'] as const;

export type QuarantineState = (typeof QUARANTINE_STATES)[number];

/** A row that guards kept from being applied, and what was decided about it. */
export interface QuarantineItem {
  readonly id: string;
  readonly kind: FileKind;
  readonly fileName: string;
  readonly line: number;
  readonly account: string;
  readonly record: RowRecord;
  readonly code: string;
  readonly detail: string;
  readonly heldAt: Instant;
  readonly state: QuarantineState;
  readonly decidedAt: Instant | null;
  readonly decidedBy: string | null;
  readonly reason: string | null;
}

type Stored = Omit<QuarantineItem, 'heldAt' | 'decidedAt'> & { readonly heldAt: Date; readonly decidedAt: Date | null };

/** Rows in the order in which they were held. */
export async function quarantineItems(
  session: SqlSession,
  condition: string,
  parameters: unknown[],
): Promise<readonly QuarantineItem[]> {
  const rows = await rowsOfQuery<Stored>(
    session,
    `SELECT id::text AS id, kind, file_name AS "fileName", line::float8 AS line, account, record, code, detail,
            held_at AS "heldAt", state, decided_at AS "decidedAt", decided_by AS "decidedBy", reason
       FROM quarantine WHERE ${condition} ORDER BY quarantine.id`,
    parameters,
  );
  return rows.map((row) => ({
    ...row,
    heldAt: row.heldAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  }));
}
