import { concurrently } from '../../concurrently';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ImportFile } from '../file/import-file';
import type { FileFormat } from '../format/file-format';
import type { Circumstances, Ledger } from './ledger';
import type { Changes } from './changes';
import { QuarantineDesk } from './quarantine-desk';
import { RowJudge, type FileRow, type RowCounts } from './row-judge';
import type { SqlSession } from './sql-session';
import type { StagedRows } from './staged-rows';

export interface JudgeFileOptions<Cells extends object, Row, History> {
  readonly format: FileFormat;
  readonly file: ImportFile;
  readonly session: SqlSession;
  readonly staged: StagedRows;
  readonly changes: Changes;
  readonly ledger: Ledger<Cells, Row, History>;
  readonly circumstances: Circumstances;
  /** Told how many rows have been judged so far. */
  readonly onProgress: (rows: number) => void;
}

/** Judging yields so often to the event loop, which hands the database its next statement. */
const ACCOUNTS_PER_TURN = 10;

/**
 * Holds the staged rows of a file against what is recorded, some thousand at a time by account: what is new goes to the
 * changes, what guards refuse to quarantine. While one batch is judged the database fetches the next and takes in the last.
 */
export async function judgeFile<Cells extends object, Row extends FileRow, History>(
  options: JudgeFileOptions<Cells, Row, History>,
): Promise<RowCounts> {
  const { file, session, staged, changes, ledger, circumstances, onProgress } = options;
  const desk = new QuarantineDesk(session, file, new Date(circumstances.now));
  const judge = new RowJudge(options, desk);
  const groups = staged.byAccount();
  const prepare = async () => {
    const { value: group, done } = await groups.next();
    if (done) return null;
    const accounts = [...group.keys()];
    const [history, known] = await concurrently(
      () => ledger.load(accounts),
      () => desk.load(accounts),
    );
    return { group, history, known };
  };
  const flush = () =>
    concurrently(
      () => changes.flush(),
      () => desk.flush(),
    );

  let upcoming = awaitedLater(prepare());
  let flushing: Promise<unknown> = Promise.resolve();
  for (let batch = await upcoming; batch; batch = await upcoming) {
    upcoming = awaitedLater(prepare());
    let accounts = 0;
    for (const [account, records] of batch.group) {
      judge.judge(batch.history, batch.known, account, records);
      accounts += 1;
      if (accounts % ACCOUNTS_PER_TURN === 0) await nextTurn();
    }
    await flushing;
    flushing = awaitedLater(flush());
    onProgress(judge.rowsJudged);
  }
  await flushing;
  return judge.counts;
}

/** A promise that is awaited only later; should it fail until then, that must not end the process. */
function awaitedLater<Result>(promise: Promise<Result>): Promise<Result> {
  promise.catch(() => undefined);
  return promise;
}
