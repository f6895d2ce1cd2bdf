import type { Refusal } from '../../guard';
import type { FileKind } from '../format/file-kind';
import { rowsOfQuery, type SqlSession } from './sql-session';
import { digestOf, type RowRecord } from './row-record';

/** A row to be held, with what stands against it. */
export interface HeldRow {
  readonly account: string;
  readonly line: number;
  readonly record: RowRecord;
  readonly refusal: Refusal;
}

/** What was decided about a row that guards refused before: nothing yet, or something. */
export type EarlierState = 'HELD' | 'DECIDED';

interface KnownRow {
  readonly account: string;
  readonly digest: string;
  readonly state: string;
}

/** What is known of rows that guards refused before, of a batch of accounts. */
export class KnownRows {
  private readonly states = new Map<string, EarlierState>();
  private readonly accounts = new Set<string>();

  constructor(
    private readonly kind: FileKind,
    rows: readonly KnownRow[],
  ) {
    for (const { account, digest, state } of rows) {
      this.accounts.add(account);
      this.states.set(digest, state === 'HELD' ? 'HELD' : 'DECIDED');
    }
  }

  /** Spares the rows of most accounts the making of their digests. */
  knows(account: string): boolean {
    return this.accounts.has(account);
  }

  stateOf(record: RowRecord): EarlierState | null {
    return this.states.get(digestOf(this.kind, record)) ?? null;
  }
}

/**
 * Keeps the rows of one file that guards refused. A row is held once, however often it comes, until a person decides: what stood
 * against it may be gone by then, but an import that comes again must not decide otherwise than the one before.
 */
export class QuarantineDesk {
  private held = new Map<string, HeldRow>();

  constructor(
    private readonly session: SqlSession,
    private readonly file: { readonly kind: FileKind; readonly name: string },
    private readonly now: Date,
  ) {}

  async load(accounts: readonly string[]): Promise<KnownRows> {
    const rows = await rowsOfQuery<KnownRow>(
      this.session,
      'SELECT account, digest, state FROM quarantine WHERE kind = $1 AND account = ANY($2)',
      [this.file.kind, accounts],
    );
    return new KnownRows(this.file.kind, rows);
  }

  /** Holds a row; false when the same row of this file is held already. */
  hold(row: HeldRow): boolean {
    const digest = digestOf(this.file.kind, row.record);
    if (this.held.has(digest)) return false;
    this.held.set(digest, row);
    return true;
  }

  async flush(): Promise<void> {
    const { held } = this;
    this.held = new Map();
    if (held.size > 0) await this.send(held);
  }

  private async send(held: ReadonlyMap<string, HeldRow>): Promise<void> {
    const rows = [...held.values()];
    await this.session.query(
      `INSERT INTO quarantine (kind, file_name, held_at, line, account, record, digest, code, detail)
       SELECT $1, $2, $3, * FROM unnest($4::bigint[], $5::text[], $6::jsonb[], $7::text[], $8::text[], $9::text[])
       ON CONFLICT (digest) DO NOTHING`,
      [
        this.file.kind,
        this.file.name,
        this.now,
        rows.map(({ line }) => line),
        rows.map(({ account }) => account),
        rows.map(({ record }) => JSON.stringify(record)),
        [...held.keys()],
        rows.map(({ refusal }) => refusal.code),
        rows.map(({ refusal }) => refusal.detail),
      ],
    );
  }
}
