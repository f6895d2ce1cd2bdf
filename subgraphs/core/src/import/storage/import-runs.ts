import type { ImportFile } from '../file/import-file';
import { rowsOfQuery, type SqlSession } from '../apply/sql-session';

export interface ImportRun {
  readonly file: Pick<ImportFile, 'kind' | 'name' | 'digest'>;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly read: number;
  readonly applied: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly quarantined: number;
}

/** The files applied so far, and which of them made the program's first load. */
export class ImportRuns {
  constructor(private readonly session: SqlSession) {}

  /** Was this very file applied before? */
  async isApplied({ kind, digest }: Pick<ImportFile, 'kind' | 'digest'>): Promise<boolean> {
    const runs = await rowsOfQuery(this.session, 'SELECT 1 FROM import_run WHERE kind = $1 AND digest = $2 LIMIT 1', [
      kind,
      digest,
    ]);
    return runs.length > 0;
  }

  /**
   * Does a file belong to its program's first load? It does when no file of the program was applied yet, or only files given in
   * one command with it: so the same command after a kill goes on where it was. Any other file ends the first load, whatever its
   * kind: from then on somebody may have been answered without it.
   */
  async isFirstLoad({ digest }: Pick<ImportFile, 'digest'>): Promise<boolean> {
    const [row] = await rowsOfQuery<{ readonly isFirst: boolean }>(
      this.session,
      `SELECT NOT EXISTS (SELECT 1 FROM import_run)
           OR EXISTS (SELECT 1 FROM first_load_file WHERE digest = $1)
              AND NOT EXISTS (SELECT 1 FROM import_run run WHERE NOT EXISTS (
                    SELECT 1 FROM first_load_file given WHERE given.digest = run.digest)) AS "isFirst"`,
      [digest],
    );
    return row?.isFirst ?? false;
  }

  async addFirstLoad(digests: readonly string[]): Promise<void> {
    await this.session.query('INSERT INTO first_load_file (digest) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [
      digests,
    ]);
  }

  async add({ file, startedAt, finishedAt, ...counts }: ImportRun): Promise<void> {
    await this.session.query(
      `INSERT INTO import_run (kind, file_name, digest, started_at, finished_at, rows_read, applied, unchanged, rejected, quarantined)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        file.kind,
        file.name,
        file.digest,
        startedAt,
        finishedAt,
        counts.read,
        counts.applied,
        counts.unchanged,
        counts.rejected,
        counts.quarantined,
      ],
    );
  }
}
