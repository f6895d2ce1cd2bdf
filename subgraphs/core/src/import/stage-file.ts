import { rowsOf, type ImportFile } from './file/import-file';
import type { StagedRows } from './apply/staged-rows';
import type { RejectsFile } from './rejects/rejects-file';
import type { Fault, Warning } from './row/fault';
import type { RowParser } from './row/row-parser';

/** Faults that a report keeps, the rejects file has all; and warnings. */
const KEPT = 20;

export interface StageOptions<Cells extends object, Row> {
  readonly file: ImportFile;
  readonly parser: RowParser<Cells, Row>;
  readonly staged: StagedRows;
  readonly rejects: RejectsFile;
  /** Whether sound rows are of use when others are not. */
  readonly acceptValid: boolean;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (rows: number) => void;
}

export interface Staging {
  readonly read: number;
  readonly rejected: number;
  readonly faults: readonly Fault[];
  readonly warnings: readonly Warning[];
  readonly warned: number;
}

/** Reads a file to its end: sound rows are staged, the others rejected with every fault they have. */
export async function stageFile<Cells extends object, Row extends { readonly account: string }>(
  options: StageOptions<Cells, Row>,
): Promise<Staging> {
  const { file, parser, staged, rejects, acceptValid, signal, onProgress } = options;
  let [read, rejected, warned] = [0, 0, 0];
  const faults: Fault[] = [];
  const warnings: Warning[] = [];
  const doubtful = new AccountWarnings();
  for await (const records of rowsOf(file)) {
    signal?.throwIfAborted();
    for (const record of records) {
      const parsed = parser.parse(record);
      if (parsed.ok) {
        const doubts = doubtful.newIn(parsed.row.account, parsed.warnings);
        warned += doubts.length;
        warnings.push(...doubts.slice(0, KEPT - warnings.length));
        if (rejected === 0 || acceptValid) await staged.add(parsed.row.account, record);
      } else {
        rejected += 1;
        faults.push(...parsed.faults.slice(0, KEPT - faults.length));
        await rejects.add(record, parsed.faults);
      }
    }
    read += records.length;
    onProgress(read);
  }
  if (rejected > 0) await rejects.finish();
  await staged.finish();
  return { read, rejected, faults, warnings, warned };
}

/** Rows of one account follow each other and repeat most of what they say: of a doubt once is enough. */
class AccountWarnings {
  private account: string | null = null;
  private readonly told = new Set<string>();

  newIn(account: string, warnings: readonly Warning[]): readonly Warning[] {
    if (account !== this.account) this.told.clear();
    this.account = account;
    return warnings.filter((warning) => {
      const key = `${warning.column} ${warning.value} ${warning.reason}`;
      return !this.told.has(key) && this.told.add(key);
    });
  }
}
