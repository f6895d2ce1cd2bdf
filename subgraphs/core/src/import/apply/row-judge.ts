import type { Instant } from '../../calendar';
import { contradictions, type Refusal } from '../../guard';
import { byCodeUnit } from '../../order';
import type { ImportFile } from '../file/import-file';
import type { CsvRecord } from '../file/record-reader';
import type { FileFormat } from '../format/file-format';
import { RowParser } from '../row/row-parser';
import type { Circumstances, Ledger } from './ledger';
import type { KnownRows, QuarantineDesk } from './quarantine-desk';
import { recordOf } from './row-record';

/** What became of the sound rows of a file. */
export interface RowCounts {
  readonly applied: number;
  readonly unchanged: number;
  /** Held for a person, now or since an earlier import. */
  readonly quarantined: number;
  /** Held for the first time. */
  readonly newlyQuarantined: number;
}

/** A row of any kind. */
export interface FileRow {
  readonly line: number;
  readonly account: string;
  readonly recordedAt: Instant;
}

export interface RowJudgeOptions<Cells extends object, Row, History> {
  readonly format: FileFormat;
  readonly file: ImportFile;
  readonly ledger: Ledger<Cells, Row, History>;
  readonly circumstances: Circumstances;
}

interface ReadRow {
  readonly record: CsvRecord;
  readonly row: FileRow;
}

/** By record time, then by what they say: nothing depends on the order in which a file has its rows. Equal rows in the order of the file. */
function byRecord(a: ReadRow, b: ReadRow): number {
  if (a.row.recordedAt !== b.row.recordedAt) return byCodeUnit(a.row.recordedAt, b.row.recordedAt);
  return byCodeUnit(a.record.cells.join('\n'), b.record.cells.join('\n')) || a.row.line - b.row.line;
}

/** Judges the rows of a file account by account, and counts what became of them. */
export class RowJudge<Cells extends object, Row extends FileRow, History> {
  private readonly parser: RowParser<Cells, Row>;
  private readonly counted = { applied: 0, unchanged: 0, quarantined: 0, newlyQuarantined: 0 };

  constructor(
    private readonly options: RowJudgeOptions<Cells, Row, History>,
    private readonly desk: QuarantineDesk,
  ) {
    this.parser = new RowParser(options.file, options.ledger.shape);
  }

  get counts(): RowCounts {
    return this.counted;
  }

  get rowsJudged(): number {
    return this.counted.applied + this.counted.unchanged + this.counted.quarantined;
  }

  judge(history: History, known: KnownRows, account: string, records: readonly CsvRecord[]): void {
    const { file, ledger, circumstances } = this.options;
    const undecided = known.knows(account) ? records.filter((record) => !this.wasRefused(known, record)) : records;
    const read = undecided.map((record) => ({ record, row: this.read(record) }));
    const rows = read.length > 1 ? read.toSorted(byRecord).map(({ row }) => row) : read.map(({ row }) => row);
    const contradictory = contradictions(rows, (row) => ledger.statementsOf(row));
    const consistent = rows.filter((row) => !contradictory.has(row));
    const sourceOf = ({ line }: Row): string => `file ${file.name} line ${line}`;
    const { refused, news } = ledger.judge(history, account, consistent, circumstances, sourceOf);
    for (const { record, row } of read) {
      const refusal = contradictory.get(row) ?? refused.get(row);
      if (refusal) this.hold(account, record, refusal);
      else if (news.has(row)) this.counted.applied += 1;
      else this.counted.unchanged += 1;
    }
  }

  /** A row that guards refused before waits for a person, or was decided on by one: it is not judged again. */
  private wasRefused(known: KnownRows, record: CsvRecord): boolean {
    const state = known.stateOf(this.recordOf(record));
    if (state === 'HELD') this.counted.quarantined += 1;
    if (state === 'DECIDED') this.counted.unchanged += 1;
    return state !== null;
  }

  private hold(account: string, record: CsvRecord, refusal: Refusal): void {
    this.counted.quarantined += 1;
    const isNew = this.desk.hold({ account, line: record.line, record: this.recordOf(record), refusal });
    if (isNew) this.counted.newlyQuarantined += 1;
  }

  /** A staged row was read once already, and reading is pure: it is sound again. */
  private read(record: CsvRecord): Row {
    const parsed = this.parser.parse(record);
    if (parsed.ok) return parsed.row;
    throw new Error(`A row that was sound when it was staged is not any more: line ${record.line}.`);
  }

  private recordOf(record: CsvRecord): Readonly<Record<string, string>> {
    return recordOf(this.options.format, this.options.file, record);
  }
}
