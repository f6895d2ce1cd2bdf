import { createHash } from 'node:crypto';
import type { Header } from '../file/header';
import type { CsvRecord } from '../file/record-reader';
import type { FileFormat } from '../format/file-format';
import type { FileKind } from '../format/file-kind';

/** A row as read: text by the program's own column name; columns left empty are left out. */
export type RowRecord = Readonly<Record<string, string>>;

/** The record of a row in the order of the format, whatever the order of the file. */
export function recordOf(format: FileFormat, header: Header, { cells }: Pick<CsvRecord, 'cells'>): RowRecord {
  const record: Record<string, string> = {};
  for (const [field, name] of format[header.kind]) {
    const text = cells[header.fields.indexOf(field)] ?? '';
    if (text !== '') record[name] = text;
  }
  return record;
}

/** What a row is known by: its kind and all that it says, not the file or the line it came on. */
export function digestOf(kind: FileKind, record: RowRecord): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, Object.entries(record)]))
    .digest('hex');
}
