import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { REJECT_REASON, type FileFormat } from '../format/file-format';
import { unmarked } from '../format/formula-mark';
import { CheckedText } from './checked-text';
import { FileRefused } from './file-refused';
import { recogniseHeader, type Header } from './header';
import { RecordReader, type CsvRecord } from './record-reader';

const PIECE_BYTES = 128 * 1024;

/** A file about to be imported: whole, readable, with a header that is known. */
export interface ImportFile extends Header {
  readonly path: string;
  /** Its name without the folder. */
  readonly name: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly digest: string;
}

/**
 * Opens a file: reads it once through for its digest, and its header.
 *
 * @throws FileRefused when it is no file, cannot be read, is empty, or has no header of the program's
 */
export async function openImportFile(format: FileFormat, path: string, signal?: AbortSignal): Promise<ImportFile> {
  const hash = createHash('sha256');
  let header: Header | null = null;
  const text = new CheckedText();
  const reader = new RecordReader();
  const recognise = (records: readonly CsvRecord[]): void => {
    const [first] = records;
    if (first && !header) header = recogniseHeader(format, first.cells, first.line);
  };
  for await (const piece of piecesOf(path)) {
    signal?.throwIfAborted();
    hash.update(piece);
    if (!header) recognise(reader.take(text.take(piece)));
  }
  if (!header) {
    text.finish();
    recognise(reader.finish());
  }
  if (!header)
    throw new FileRefused(
      'FILE_EMPTY',
      'the file is empty. It must have a header, even when there is nothing to report.',
    );
  return { ...(header as Header), path, name: basename(path), digest: hash.digest('hex') };
}

/**
 * The rows of a file after its header, in batches as they are read: who is slow to take them slows the reading. The cells of a
 * rejects file are as they were before they were marked.
 *
 * @throws FileRefused when it is no longer the file that was opened, or cannot be read to its end
 */
export async function* rowsOf(file: ImportFile): AsyncGenerator<readonly CsvRecord[]> {
  const hash = createHash('sha256');
  const text = new CheckedText();
  const reader = new RecordReader();
  const isRejects = file.columns.some((column) => column.toLowerCase() === REJECT_REASON);
  let isHeaderPast = false;
  const afterHeader = (records: CsvRecord[]): readonly CsvRecord[] => {
    const rows = isHeaderPast ? records : records.slice(1);
    isHeaderPast ||= records.length > 0;
    return isRejects ? rows.map(({ line, cells }) => ({ line, cells: cells.map(unmarked) })) : rows;
  };
  for await (const piece of piecesOf(file.path)) {
    hash.update(piece);
    const records = afterHeader(reader.take(text.take(piece)));
    if (records.length > 0) yield records;
  }
  text.finish();
  const records = afterHeader(reader.finish());
  if (records.length > 0) yield records;
  if (hash.digest('hex') !== file.digest) {
    throw new FileRefused(
      'FILE_CHANGED',
      'the file was changed while it was read. Import it again once it is complete.',
    );
  }
}

async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  try {
    if (!(await stat(path)).isFile()) throw new FileRefused('FILE_UNREADABLE', 'it is not a file. Name a CSV file.');
    for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) yield piece as Buffer;
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new FileRefused('FILE_UNREADABLE', `it cannot be read: ${reason}`, null, { cause: error });
  }
}
