import { ConsentLedger } from './apply/consent-ledger';
import { judgeFile } from './apply/judge-file';
import { appendAsKnownFrom, waitUntil } from './apply/append-changes';
import { HistoryWriter } from './apply/history-writer';
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
  /** All files of the command: those of one kind make its first load together. */
  readonly together: readonly ImportFile[];
  readonly options: ImportOptions;
}

/** Imports one file, whole or not at all. */
export async function importFile(task: ImportFileTask): Promise<FileReport> {
  const { program, session, file } = task;
  const pending = await PendingChanges.open(session);
  const writer = new HistoryWriter(pending);
  switch (file.kind) {
    case 'members':
      return importInto(task, pending, new MemberLedger(program.rules, program.format, session, writer));
    case 'sites':
      return importInto(task, pending, new SiteLedger(program.format, session, writer));
    case 'consents':
      return importInto(task, pending, new ConsentLedger(program.format, session, writer));
  }
}

async function importInto<Cells extends object, Row extends FileRow, History>(
  task: ImportFileTask,
  pending: PendingChanges,
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
      onProgress: (rows) => onProgress?.({ path: file.path, phase: 'READING', rows }),
    });
    const rejectsPath = staging.rejected > 0 ? rejects.path : null;
    if (staging.rejected > 0 && !acceptValid) return fileReport(file, 'REJECTED', { ...staging, rejectsPath });
    // A file without rows says nothing, and is no first load.
    const counts = staging.read === 0 ? {} : await applyStaged(task, staged, staging, pending, ledger);
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
  pending: PendingChanges,
  ledger: Ledger<Cells, Row, History>,
): Promise<RowCounts> {
  const { signal, onProgress, clock = () => new Date() } = options;
  const runs = new ImportRuns(session);
  const startedAt = clock();
  const isFirstLoad = await runs.isFirstLoad(file);
  const circumstances = { now: startedAt.toISOString(), saidBefore: await runs.isApplied(file) };
  await session.query('BEGIN');
  try {
    const onJudged = (rows: number) => {
      signal?.throwIfAborted();
      onProgress?.({ path: file.path, phase: 'APPLYING', rows });
    };
    const counts = await judgeFile({
      format,
      file,
      session,
      staged,
      pending,
      ledger,
      circumstances,
      onProgress: onJudged,
    });
    const addRun = async () => {
      if (isFirstLoad) await runs.addFirstLoad(together.map(({ digest }) => digest));
      await runs.add({ file, startedAt, finishedAt: clock(), read, rejected, ...counts });
    };
    if (isFirstLoad) {
      await pending.append(null);
      await addRun();
      await session.query('COMMIT');
    } else {
      await waitUntil(await appendAsKnownFrom(session, pending, clock, addRun), clock);
    }
    return counts;
  } catch (error) {
    await session.query('ROLLBACK');
    throw error;
  }
}
