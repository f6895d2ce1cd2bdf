import type { QueryRunner } from 'typeorm';
import type { AuditRow, StoredEntry } from '../audit-entry';
import { grouped } from './grouped';

/** Entries read at a time; each may have 5,000 rows. */
const PAGE = 100;

interface EntryRow {
  readonly sequence: string;
  readonly at: string;
  readonly request_id: string;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly role: string;
  readonly country: string | null;
  readonly programs: string[] | null;
  readonly company_scheme: string | null;
  readonly company_value: string | null;
  readonly operation_hash: string | null;
  readonly operation_name: string | null;
  readonly operation_kind: string | null;
  readonly purpose: string | null;
  readonly answered: string[];
  readonly error_codes: string[];
  readonly row_count: number;
  readonly row_root: string;
  readonly previous_hash: string;
  readonly hash: string;
}

type RowRow = AuditRow & { readonly sequence: string; readonly position: number };

/** Every entry of the audit with its rows, by number. */
export async function* storedEntries(sql: Pick<QueryRunner, 'query'>): AsyncGenerator<StoredEntry> {
  let after: string | null = null;
  for (;;) {
    const page: EntryRow[] = await sql.query(
      `SELECT sequence, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, request_id, issuer, subject, role,
              country, programs, company_scheme, company_value, operation_hash, operation_name, operation_kind, purpose, answered,
              error_codes, row_count, encode(row_root, 'hex') AS row_root, encode(previous_hash, 'hex') AS previous_hash,
              encode(hash, 'hex') AS hash
         FROM audit_entry WHERE $1::bigint IS NULL OR sequence > $1 ORDER BY sequence LIMIT ${PAGE}`,
      [after],
    );
    const first = page[0];
    const last = page.at(-1);
    if (!first || !last) return;
    const rows: RowRow[] = await sql.query(
      `SELECT sequence, position, field, scheme, asked, outcome, company, reason, shown_by AS "shownBy",
              to_char(known_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "knownAt"
         FROM audit_row WHERE sequence BETWEEN $1 AND $2 ORDER BY sequence, position`,
      [first.sequence, last.sequence],
    );
    const ofEntry = grouped(rows, ({ sequence }) => sequence);
    for (const entry of page) yield storedEntry(entry, ofEntry.get(entry.sequence) ?? []);
    after = last.sequence;
  }
}

function storedEntry(entry: EntryRow, rows: readonly RowRow[]): StoredEntry {
  return {
    sequence: entry.sequence,
    content: {
      at: entry.at,
      requestId: entry.request_id,
      issuer: entry.issuer,
      subject: entry.subject,
      role: entry.role,
      country: entry.country,
      programs: entry.programs,
      companyScheme: entry.company_scheme,
      companyValue: entry.company_value,
      operationHash: entry.operation_hash,
      operationName: entry.operation_name,
      operationKind: entry.operation_kind,
      purpose: entry.purpose,
      answered: entry.answered,
      errorCodes: entry.error_codes,
    },
    rows,
    positions: rows.map(({ position }) => position),
    rowCount: entry.row_count,
    rowRoot: entry.row_root,
    previousHash: entry.previous_hash,
    hash: entry.hash,
  };
}
