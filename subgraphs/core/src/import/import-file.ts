import { appendAsKnownFrom } from './apply/append-changes';
import { ConsentLedger } from './apply/consent-ledger';
import { FirstLoadChanges } from './apply/first-load-changes';
import { HistoryWriter } from './apply/history-writer';
import { judgeFile } from './apply/judge-file';
import type { Ledger } from './apply/ledger';
import { MemberLedger } from './apply/member-ledger';
import { PendingChanges } from './apply/pending-changes';
import type { FileRow, RowCounts } from './apply/row-judge';
import { SiteLedger } from './apply/site-ledger';
import type { SqlSession } from './apply/sql-session';
import { StagedRows } from './apply/staged-rows';
import { FileRefused } from './file/file-refused';
import type { ImportFile } from './file/import-file';
import type { ImportOptions, ImportProgram } from './import-options';
import { fileReport, type FileReport } from './import-report';
import { defaultRejectsPath, RejectsFile } from './rejects/rejects-file';
import { RowParser } from './row/row-parser';
import { stageFile, type Staging } from './stage-file';
import { ImportRuns } from './storage/import-runs';

export interface ImportFileTask {
  readonly program: ImportProgram;
  readonly session: SqlSession;
  readonly file: ImportFile;
  /** All files of the command: they make the program's first load together. */
  readonly together: readonly ImportFile[];
  readonly options: ImportOptions;
}

/** Imports one file, whole or not at all. */
export async function importFile(task: ImportFileTask): Promise<FileReport> {
  const { program, session, file } = task;
  const isFirstLoad = await new ImportRuns(session).isFirstLoad(file);
  const changes = isFirstLoad ? new FirstLoadChanges(session) : await PendingChanges.open(session);
  const writer = new HistoryWriter(changes);
  switch (file.kind) {
    case 'members':
      return importInto(task, changes, new MemberLedger(program.rules, program.format, session, writer));
    case 'sites':
      return importInto(task, changes, new SiteLedger(program.format, session, writer));
    case 'consents':
      return importInto(task, changes, new ConsentLedger(program.format, session, writer));
  }
}

async function importInto<Cells extends object, Row extends FileRow, History>(
  task: ImportFileTask,
  changes: FirstLoadChanges | PendingChanges,
  ledger: Ledger<Cells, Row, History>,
): Promise<FileReport> {
  const { session, file, options } = task;
  const { acceptValid = false, signal, onProgress } = options;
  const rejects = new RejectsFile(options.rejectsPath?.(file) ?? defaultRejectsPath(file), file);
  try {
    const staged = await StagedRows.open(session);
    const staging = await stageFile({
      file,
      parser: new RowParser(file, ledger.shape),
      staged,
      rejects,
      acceptValid,
      signal,
      onProgress: (rows) => onProgress?.({ path: file.path, phase: 'READING', rows, of: null }),
    });
    const rejectsPath = rejects.path;
    if (staging.rejected > 0 && !acceptValid) return fileReport(file, 'REJECTED', { ...staging, rejectsPath });
    // A file without rows says nothing, and is no first load.
    const counts = staging.read === 0 ? {} : await applyStaged(task, staged, staging, changes, ledger);
    return fileReport(file, 'APPLIED', { ...staging, ...counts, rejectsPath });
  } catch (error) {
    if (error instanceof FileRefused) return fileReport(file, 'REFUSED', { refusal: error });
    throw error;
  } finally {
    await rejects.abandon();
  }
}

async function applyStaged<Cells extends object, Row extends FileRow, History>(
  { program: { format }, session, file, together, options }: ImportFileTask,
  staged: StagedRows,
  { read, rejected }: Staging,
  changes: FirstLoadChanges | PendingChanges,
  ledger: Ledger<Cells, Row, History>,
): Promise<RowCounts> {
  const { signal, onProgress, clock = () => new Date() } = options;
  const runs = new ImportRuns(session);
  const startedAt = clock();
  const circumstances = { now: startedAt.toISOString(), saidBefore: await runs.isApplied(file) };
  await session.query('BEGIN');
  try {
    const onJudged = (rows: number) => {
      signal?.throwIfAborted();
      onProgress?.({ path: file.path, phase: 'COMPARING', rows, of: read - rejected });
    };
    const counts = await judgeFile({
      format,
      file,
      session,
      staged,
      changes,
      ledger,
      circumstances,
      onProgress: onJudged,
    });
    const addRun = () => runs.add({ file, startedAt, finishedAt: clock(), read, rejected, ...counts });
    if (changes instanceof PendingChanges) {
      await appendAsKnownFrom(session, changes, clock, addRun);
    } else {
      await runs.addFirstLoad(together.map(({ digest }) => digest));
      await addRun();
      await session.query('COMMIT');
    }
    return counts;
  } catch (error) {
    await session.query('ROLLBACK');
    throw error;
  }
}
