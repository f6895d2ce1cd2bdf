import { createHash } from 'node:crypto';
import { parseInstant } from '../../calendar';
import { byCodeUnit } from '../../order';
import type { FileFormat } from '../format/file-format';
import { FILE_KINDS } from '../format/file-kind';
import { FileRefused } from './file-refused';
import { rowsOf, type ImportFile } from './import-file';

/**
 * The files of one command in the order in which they are applied, whatever the order of the command: members, sites, consents; of one
 * kind the file whose latest record is older first. Of two whose latest record is the same their rows decide, whatever the order of these,
 * so that it is always the same one.
 */
export async function orderOfFiles(
  format: FileFormat,
  files: readonly ImportFile[],
  signal?: AbortSignal,
): Promise<readonly ImportFile[]> {
  const places = new Map<ImportFile, string>();
  for (const file of files) {
    const isOnlyOne = files.filter(({ kind }) => kind === file.kind).length === 1;
    const content = isOnlyOne ? '' : await contentOf(format, file, signal);
    places.set(file, `${FILE_KINDS.indexOf(file.kind)} ${content}`);
  }
  return files.toSorted((a, b) => byCodeUnit(places.get(a) ?? '', places.get(b) ?? ''));
}

/**
 * The latest record time that a file states, empty where it states none, and a number that all its rows make, in whatever order. A file that
 * cannot be read to its end is refused when its turn comes.
 */
async function contentOf(format: FileFormat, file: ImportFile, signal?: AbortSignal): Promise<string> {
  const column = format[file.kind].find(([field]) => field === 'recordedAt')?.[1];
  const at = file.columns.findIndex((name) => name.toLowerCase() === column);
  let latest = '';
  let sum = 0;
  try {
    for await (const records of rowsOf(file)) {
      signal?.throwIfAborted();
      for (const { cells } of records) {
        const instant = parseInstant((cells[at] ?? '').trim()) ?? '';
        if (instant > latest) latest = instant;
        sum = (sum + createHash('sha256').update(cells.join('\n')).digest().readUIntBE(0, 6)) % 2 ** 48;
      }
    }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
  }
  return `${latest} ${sum}`;
}
