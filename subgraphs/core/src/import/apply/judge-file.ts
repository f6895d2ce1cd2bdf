import type { ImportFile } from '../file/import-file';
import type { CsvRecord } from '../file/record-reader';
import type { FileFormat } from '../format/file-format';
import { RowParser } from '../row/row-parser';
import type { Circumstances, Ledger } from './ledger';
import type { PendingChanges } from './pending-changes';
import { QuarantineDesk } from './quarantine-desk';
import { recordOf } from './quarantine-record';
import type { SqlSession } from './sql-session';
import type { StagedRows } from './staged-rows';

/** What became of the sound rows of a file. */
export interface RowCounts {
  readonly applied: number;
  readonly unchanged: number;
  /** Held for a person, now or since an earlier import. */
  readonly quarantined: number;
  /** Held for the first time. */
  readonly newlyQuarantined: number;
}

export interface JudgeFileOptions<Cells extends object, Row> {
  readonly format: FileFormat;
  readonly file: ImportFile;
  readonly session: SqlSession;
  readonly staged: StagedRows;
  readonly pending: PendingChanges;
  readonly ledger: Ledger<Cells, Row>;
  readonly circumstances: Circumstances;
  /** Told how many rows have been judged so far. */
  readonly onProgress: (rows: number) => void;
}

/** A row of any kind. */
export interface FileRow {
  readonly line: number;
  readonly account: string;
}

/**
 * Holds the staged rows of a file against what is recorded, some thousand at a time by account: what is new goes to the pending
 * changes, what guards refuse to quarantine. Staged rows were read once already; reading is pure, so they are sound again.
 */
export async function judgeFile<Cells extends object, Row extends FileRow>(
  options: JudgeFileOptions<Cells, Row>,
): Promise<RowCounts> {
  const { format, file, session, staged, pending, ledger, circumstances, onProgress } = options;
  const desk = new QuarantineDesk(session, file, new Date(circumstances.now));
  const parser = new RowParser(file, ledger.shape);
  const counts = { applied: 0, unchanged: 0, quarantined: 0, newlyQuarantined: 0 };
  const sourceOf = ({ line }: Row): string => `file ${file.name} line ${line}`;

  for await (const group of staged.byAccount()) {
    const accounts = [...group.keys()];
    await ledger.load(accounts);
    await desk.load(accounts);
    for (const [account, records] of group) {
      const rows = records.map((record) => soundRow(parser, record));
      const { refused, news } = ledger.judge(account, rows, circumstances, sourceOf);
      for (const [at, row] of rows.entries()) {
        const refusal = refused.get(row);
        const record = () => recordOf(format, file, records[at] ?? { cells: [] });
        if (refusal) {
          const holding = desk.hold({ account, line: row.line, record: record(), refusal });
          if (holding === 'DECIDED') counts.unchanged += 1;
          else counts.quarantined += 1;
          if (holding === 'NEWLY_HELD') counts.newlyQuarantined += 1;
        } else {
          if (desk.holdsRowsOf(account)) desk.free(record());
          if (news.has(row)) counts.applied += 1;
          else counts.unchanged += 1;
        }
      }
    }
    await pending.flush();
    await desk.flush();
    onProgress(counts.applied + counts.unchanged + counts.quarantined);
  }
  return counts;
}

function soundRow<Cells extends object, Row>(parser: RowParser<Cells, Row>, record: CsvRecord): Row {
  const parsed = parser.parse(record);
  if (parsed.ok) return parsed.row;
  throw new Error(`A row that was sound when it was staged is not any more: line ${record.line}.`);
}
