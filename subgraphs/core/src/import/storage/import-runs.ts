import type { ImportFile } from '../file/import-file';
import type { FileKind } from '../format/file-kind';
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

/** The files applied so far, and which of them made the first load of their kind. */
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
   * Does a file belong to its program's first load of that kind? It does when nothing of the kind was applied yet, or only files
   * given in one command with it: so the same command after a kill goes on where it was. Any other file ends the first load.
   */
  async isFirstLoad({ kind, digest }: Pick<ImportFile, 'kind' | 'digest'>): Promise<boolean> {
    const [row] = await rowsOfQuery<{ readonly isFirst: boolean }>(
      this.session,
      `SELECT NOT EXISTS (SELECT 1 FROM import_run WHERE kind = $1)
           OR EXISTS (SELECT 1 FROM first_load_file WHERE kind = $1 AND digest = $2)
              AND NOT EXISTS (SELECT 1 FROM import_run run WHERE kind = $1 AND NOT EXISTS (
                    SELECT 1 FROM first_load_file given WHERE given.kind = $1 AND given.digest = run.digest)) AS "isFirst"`,
      [kind, digest],
    );
    return row?.isFirst ?? false;
  }

  async addFirstLoad(kind: FileKind, digests: readonly string[]): Promise<void> {
    await this.session.query(
      'INSERT INTO first_load_file (kind, digest) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING',
      [kind, digests],
    );
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
