import type { Refusal } from '../../guard';
import type { FileKind } from '../format/file-kind';
import { rowsOfQuery, type SqlSession } from '../apply/sql-session';
import { digestOf, type RowRecord } from './row-record';

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

/** What is known of the rows of a batch of accounts. */
export interface KnownRows {
  /** The state of each row, by digest. */
  readonly states: ReadonlyMap<string, string>;
  /** Accounts with rows that are held: rows of theirs that are accepted may be among them. */
  readonly accountsHeld: ReadonlySet<string>;
}

/** Keeps the rows of one file that guards refused. A row is held once, however often it comes; one that was decided on stays decided. */
export class QuarantineDesk {
  private held = new Map<string, HeldRow>();
  private freed: string[] = [];

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
    return {
      states: new Map(rows.map(({ digest, state }) => [digest, state])),
      accountsHeld: new Set(rows.filter(({ state }) => state === 'HELD').map(({ account }) => account)),
    };
  }

  hold(known: KnownRows, row: HeldRow): Holding {
    const digest = digestOf(this.file.kind, row.record);
    const state = known.states.get(digest);
    if (state !== undefined) return state === 'HELD' ? 'HELD_ALREADY' : 'DECIDED';
    if (this.held.has(digest)) return 'HELD_ALREADY';
    this.held.set(digest, row);
    return 'NEWLY_HELD';
  }

  /** A row that guards accept is held no longer. */
  free(known: KnownRows, record: RowRecord): void {
    const digest = digestOf(this.file.kind, record);
    if (known.states.get(digest) === 'HELD') this.freed.push(digest);
  }

  async flush(): Promise<void> {
    const { held, freed } = this;
    this.held = new Map();
    this.freed = [];
    if (held.size > 0) await this.sendHeld(held);
    if (freed.length > 0) await this.sendFreed(freed);
  }

  private async sendHeld(held: ReadonlyMap<string, HeldRow>): Promise<void> {
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

  private async sendFreed(freed: readonly string[]): Promise<void> {
    await this.session.query(
      `UPDATE quarantine SET state = 'RELEASED', decided_at = $1, decided_by = 'import', reason = $2
        WHERE digest = ANY($3) AND state = 'HELD'`,
      [this.now, `nothing stands against it any more; applied with file ${this.file.name}`, freed],
    );
  }
}
