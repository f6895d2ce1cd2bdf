export type FileRefusalCode =
  | 'FILE_UNREADABLE'
  | 'FILE_EMPTY'
  | 'FILE_CHANGED'
  | 'NOT_CSV'
  | 'NOT_UTF8'
  | 'NUL_BYTE'
  | 'QUOTE_MISPLACED'
  | 'LINE_ENDS'
  | 'RECORD_TOO_LARGE'
  | 'HEADER_NOT_RECOGNISED'
  | 'COLUMN_MISSING'
  | 'COLUMN_DOUBLED'
  | 'COLUMN_UNKNOWN'
  | 'TOO_MANY_ROWS_OF_ONE_ACCOUNT'
  | 'REJECTS_NOT_WRITTEN';

/** A file that cannot be read as a whole. Nothing of it is applied. Its message says what is wrong, where, and what to do. */
export class FileRefused extends Error {
  constructor(
    readonly code: FileRefusalCode,
    message: string,
    /** The line of the file, the first being 1, where there is one to name. */
    readonly line: number | null = null,
    options?: ErrorOptions,
  ) {
    super(line === null ? message : `line ${line}: ${message}`, options);
    this.name = 'FileRefused';
  }
}

/** Lines that end with CR alone, as on a Mac of long ago and in some exports: no line ends anywhere. */
export function lineEndsRefused(line: number): FileRefused {
  const reason = 'lines end with CR alone. Save the file with line ends LF or CRLF, as "CSV UTF-8" in a spreadsheet.';
  return new FileRefused('LINE_ENDS', reason, line);
}
