import { parseInstant } from '../../calendar';
import { byCodeUnit } from '../../order';
import type { FileFormat } from '../format/file-format';
import { FILE_KINDS } from '../format/file-kind';
import { FileRefused } from './file-refused';
import { rowsOf, type ImportFile } from './import-file';

/**
 * The files of one command in the order in which they are applied, whatever the order of the command: members, sites, consents; of one
 * kind the file whose latest record is older first. Of two whose latest record is the same the digest decides, so that it is always the
 * same one.
 */
export async function orderOfFiles(
  format: FileFormat,
  files: readonly ImportFile[],
  signal?: AbortSignal,
): Promise<readonly ImportFile[]> {
  const places = new Map<ImportFile, string>();
  for (const file of files) {
    const isOnlyOne = files.filter(({ kind }) => kind === file.kind).length === 1;
    const latest = isOnlyOne ? '' : await latestRecord(format, file, signal);
    places.set(file, `${FILE_KINDS.indexOf(file.kind)} ${latest} ${file.digest}`);
  }
  return files.toSorted((a, b) => byCodeUnit(places.get(a) ?? '', places.get(b) ?? ''));
}

/** The latest record time that a file states; empty where it states none. One that cannot be read to its end is refused when it is applied. */
async function latestRecord(format: FileFormat, file: ImportFile, signal?: AbortSignal): Promise<string> {
  const column = format[file.kind].find(([field]) => field === 'recordedAt')?.[1];
  const at = file.columns.findIndex((name) => name === column);
  let latest = '';
  try {
    for await (const records of rowsOf(file)) {
      signal?.throwIfAborted();
      for (const { cells } of records) {
        const instant = parseInstant((cells[at] ?? '').trim()) ?? '';
        if (instant > latest) latest = instant;
      }
    }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
  }
  return latest;
}
