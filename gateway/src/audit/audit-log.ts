import { SLICE } from '@aeo-hub/core/concurrently';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { TimeLimitError, withinTimeLimit } from '../subgraph-call/within-time-limit';
import type { AuditedQuestion, AuditRecord } from './audit-entry';
import { contentHash, rootOf } from './entry-hash';
import { LateEntryError } from './late-entry-error';
import type { AuditDatabase } from './storage/audit-database';

/** Entries written together at most, and rows after which no further entry joins them: what waits for all of it waits longer. */
const MOST_AT_ONCE = 64;
const MOST_ROWS_AT_ONCE = 5_000;

/** The end of the chain. */
export interface ChainEnd {
  readonly sequence: string;
  /** In hex. */
  readonly hash: string;
}

interface Waiting {
  readonly entry: Prepared;
  readonly resolve: (audited: AuditedQuestion) => void;
  readonly reject: (reason: unknown) => void;
}

interface Prepared {
  readonly rowRoot: string;
  readonly rowCount: number;
  /** As `append_entries` reads it. */
  readonly json: string;
}

/** Adds questions to the audit. Those that come while some are being written are written together after them, in one transaction. */
export class AuditLog {
  private readonly waiting: Waiting[] = [];
  private isWriting = false;
  /** Transactions so far. */
  private written = 0;

  /** @param onGrown hears of the new end of the chain after every transaction */
  constructor(
    private readonly database: AuditDatabase,
    private readonly onGrown: (end: ChainEnd) => void = () => undefined,
  ) {}

  /**
   * Resolves when the entry is kept for good.
   *
   * @param limitMs longest wait, in milliseconds; then its answer is not sent, whether or not the entry comes to be kept
   * @throws whatever keeps it from being written; `LateEntryError` when that takes too long because others come first, and
   *   `TimeLimitError` when nothing is written at all
   */
  async append(record: AuditRecord, limitMs: number): Promise<AuditedQuestion> {
    const before = this.written;
    const end = performance.now() + limitMs;
    // Its hashes are work of the process, and not to be begun in the turn in which so many rows were made.
    if (record.rows.length > SLICE) await nextTurn();
    const entry = prepared(record);
    try {
      return await this.appended(entry, Math.max(0, end - performance.now()));
    } catch (error) {
      throw error instanceof TimeLimitError && this.written > before ? new LateEntryError(error) : error;
    }
  }

  private async appended(entry: Prepared, limitMs: number): Promise<AuditedQuestion> {
    return withinTimeLimit(
      limitMs,
      (signal) =>
        new Promise((resolve, reject) => {
          const waiting = { entry, resolve, reject };
          this.waiting.push(waiting);
          signal.addEventListener('abort', () => this.forget(waiting));
          void this.write();
        }),
    );
  }

  async rehearse(record: AuditRecord): Promise<AuditedQuestion> {
    const { rowRoot } = prepared(record);
    await this.mayAppend();
    return { sequence: '0', hash: rowRoot, rowRoot };
  }

  /**
   * Appends nothing, as entries are appended: by the same function, in its turn, to tables that are there.
   *
   * @throws whatever would keep an entry from being written, as far as that can be known without writing one
   */
  async mayAppend(): Promise<void> {
    const [found] = await this.database.query<{ isReadOnly: boolean }>(
      `SELECT current_setting('transaction_read_only')::boolean AS "isReadOnly", (SELECT count(*) FROM append_entries('[]')),
              (SELECT count(*) FROM (SELECT FROM audit_row LIMIT 1) AS row)`,
    );
    if (found?.isReadOnly !== false) throw new Error('The database of the audit takes nothing: it is read-only.');
  }

  private async write(): Promise<void> {
    if (this.isWriting) return;
    this.isWriting = true;
    for (let batch = this.next(); batch.length > 0; batch = this.next()) {
      try {
        await this.writeTogether(batch);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.isWriting = false;
  }

  private next(): readonly Waiting[] {
    let rows = 0;
    const tooMany = this.waiting.findIndex(({ entry }, index) => {
      rows += entry.rowCount;
      return index >= MOST_AT_ONCE || (index > 0 && rows > MOST_ROWS_AT_ONCE);
    });
    return this.waiting.splice(0, tooMany < 0 ? MOST_AT_ONCE : tooMany);
  }

  /** Nobody waits for it any more, and it has not been taken up: its answer was not sent. */
  private forget(waiting: Waiting): void {
    const index = this.waiting.indexOf(waiting);
    if (index >= 0) this.waiting.splice(index, 1);
  }

  private async writeTogether(batch: readonly Waiting[]): Promise<void> {
    const given = `[${batch.map(({ entry }) => entry.json).join(',')}]`;
    const written = await this.database.query<ChainEnd>(
      `SELECT number AS sequence, encode(link, 'hex') AS hash FROM append_entries($1::jsonb)`,
      [given],
    );
    this.written += 1;
    const end = written.at(-1);
    if (written.length !== batch.length || !end) throw new Error('The audit did not take every entry.');
    for (const [index, { entry, resolve }] of batch.entries()) {
      const { sequence, hash } = written[index] ?? end;
      resolve({ sequence, hash, rowRoot: entry.rowRoot });
    }
    this.onGrown(end);
  }
}

function prepared({ content, rows }: AuditRecord): Prepared {
  const root = rootOf(rows);
  const json = JSON.stringify({
    at: content.at,
    request_id: content.requestId,
    issuer: content.issuer,
    subject: content.subject,
    role: content.role,
    country: content.country,
    programs: content.programs,
    company_scheme: content.companyScheme,
    company_value: content.companyValue,
    operation_hash: content.operationHash,
    operation_name: content.operationName,
    operation_kind: content.operationKind,
    purpose: content.purpose,
    answered: content.answered,
    error_codes: content.errorCodes,
    row_count: rows.length,
    row_root: root,
    content_hash: contentHash(content, rows.length, root),
    rows: rows.map(({ field, scheme, asked, outcome, company, reason, shownBy, knownAt }) => [
      field,
      scheme,
      asked,
      outcome,
      company,
      reason,
      shownBy,
      knownAt,
    ]),
  });
  return { rowRoot: root, rowCount: rows.length, json };
}
