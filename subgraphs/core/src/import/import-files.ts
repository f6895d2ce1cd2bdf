import type { DataSource } from 'typeorm';
import { settleArrangements } from '../disclosure';
import { FileRefused } from './file/file-refused';
import { openImportFile, type ImportFile } from './file/import-file';
import { orderOfFiles } from './file/order-of-files';
import type { FileFormat } from './format/file-format';
import { importFile } from './import-file';
import type { ImportOptions, ImportProgram } from './import-options';
import { fileReport, type FileReport } from './import-report';
import { withImportSession } from './import-session';

/**
 * Imports files of one program, in the same order whatever the order given (`orderOfFiles`). Each file is applied whole, in one transaction, or not at all; after one that is not, none is. Every file is looked at
 * before the first is applied.
 *
 * @returns one report for each path, in the order of the paths
 */
export async function importFiles(
  program: ImportProgram,
  dataSource: DataSource,
  paths: readonly string[],
  options: ImportOptions = {},
): Promise<readonly FileReport[]> {
  const opened = await Promise.all(paths.map((path) => openOrRefuse(program.format, path, options.signal)));
  if (opened.some((file) => file instanceof FileRefused)) {
    return paths.map((path, at) => notApplied(path, opened[at] ?? null));
  }
  const files = opened.filter((file): file is ImportFile => !(file instanceof FileRefused));
  const inOrder = await orderOfFiles(program.format, files, options.signal);
  const reports = new Map<ImportFile, FileReport>();
  await settleArrangements(dataSource, program.rules.arrangements);
  await withImportSession(dataSource, options, async (session) => {
    for (const file of inOrder) {
      const report = await importFile({ program, session, file, together: files, options });
      reports.set(file, report);
      options.onReport?.(report);
      if (report.outcome !== 'APPLIED') break;
    }
  });
  return files.map((file) => reports.get(file) ?? notApplied(file.path, file));
}

async function openOrRefuse(
  format: FileFormat,
  path: string,
  signal: AbortSignal | undefined,
): Promise<ImportFile | FileRefused> {
  try {
    return await openImportFile(format, path, signal);
  } catch (error) {
    if (error instanceof FileRefused) return error;
    throw error;
  }
}

function notApplied(path: string, file: ImportFile | FileRefused | null): FileReport {
  if (file instanceof FileRefused) return fileReport({ path, kind: null }, 'REFUSED', { refusal: file });
  return fileReport({ path, kind: file?.kind ?? null }, 'NOT_REACHED', {});
}
