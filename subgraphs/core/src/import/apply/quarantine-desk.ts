import type { Refusal } from '../../guard';
import type { FileKind } from '../format/file-kind';
import { digestOf, type RowRecord } from './quarantine-record';
import { rowsOfQuery, type SqlSession } from './sql-session';

/** A row to be held, with what stands against it. */
export interface HeldRow {
  readonly account: string;
  readonly line: number;
  readonly record: RowRecord;
  readonly refusal: Refusal;
}

/** What quarantine makes of a refused row. */
export type Holding = 'NEWLY_HELD' | 'HELD_ALREADY' | 'DECIDED';

interface KnownRow {
  readonly account: string;
  readonly digest: string;
  readonly state: string;
}

/** Keeps the rows of one file that guards refused. A row is held once, however often it comes; one that was decided on stays decided. */
export class QuarantineDesk {
  private readonly known = new Map<string, string>();
  private readonly accountsHeld = new Set<string>();
  private held: (HeldRow & { readonly digest: string })[] = [];
  private freed: string[] = [];

  constructor(
    private readonly session: SqlSession,
    private readonly file: { readonly kind: FileKind; readonly name: string },
    private readonly now: Date,
  ) {}

  /** Loads what is known of these accounts; what was known of others is forgotten. */
  async load(accounts: readonly string[]): Promise<void> {
    this.known.clear();
    this.accountsHeld.clear();
    const rows = await rowsOfQuery<KnownRow>(
      this.session,
      'SELECT account, digest, state FROM quarantine WHERE kind = $1 AND account = ANY($2)',
      [this.file.kind, accounts],
    );
    for (const { account, digest, state } of rows) {
      this.known.set(digest, state);
      if (state === 'HELD') this.accountsHeld.add(account);
    }
  }

  hold(row: HeldRow): Holding {
    const digest = digestOf(this.file.kind, row.record);
    const state = this.known.get(digest);
    if (state !== undefined) return state === 'HELD' ? 'HELD_ALREADY' : 'DECIDED';
    this.known.set(digest, 'HELD');
    this.held.push({ ...row, digest });
    return 'NEWLY_HELD';
  }

  /** True for an account with rows that are held: its rows that are accepted may be among them. */
  holdsRowsOf(account: string): boolean {
    return this.accountsHeld.has(account);
  }

  /** A row that guards accept is held no longer. */
  free(record: RowRecord): void {
    const digest = digestOf(this.file.kind, record);
    if (this.known.get(digest) === 'HELD') this.freed.push(digest);
  }

  async flush(): Promise<void> {
    if (this.held.length > 0) await this.sendHeld();
    if (this.freed.length > 0) await this.sendFreed();
    [this.held, this.freed] = [[], []];
  }

  private async sendHeld(): Promise<void> {
    const { held } = this;
    await this.session.query(
      `INSERT INTO quarantine (kind, file_name, held_at, line, account, record, digest, code, detail)
       SELECT $1, $2, $3, * FROM unnest($4::bigint[], $5::text[], $6::jsonb[], $7::text[], $8::text[], $9::text[])
       ON CONFLICT (digest) DO NOTHING`,
      [
        this.file.kind,
        this.file.name,
        this.now,
        held.map(({ line }) => line),
        held.map(({ account }) => account),
        held.map(({ record }) => JSON.stringify(record)),
        held.map(({ digest }) => digest),
        held.map(({ refusal }) => refusal.code),
        held.map(({ refusal }) => refusal.detail),
      ],
    );
  }

  private async sendFreed(): Promise<void> {
    await this.session.query(
      `UPDATE quarantine SET state = 'RELEASED', decided_at = $1, decided_by = 'import', reason = $2
        WHERE digest = ANY($3) AND state = 'HELD'`,
      [this.now, `nothing stands against it any more; applied with file ${this.file.name}`, this.freed],
    );
  }
}
