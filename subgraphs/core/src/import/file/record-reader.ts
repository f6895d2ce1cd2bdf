import { FileRefused, lineEndsRefused } from './file-refused';

/** A record longer than this is no row of any program; it keeps a file without line ends, or without a closing quote, out of memory. */
export const MAX_RECORD_CHARACTERS = 1_000_000;

/** What else spreadsheets put between cells. */
const SEPARATORS: ReadonlyMap<string, string> = new Map([
  [';', 'semicolons'],
  ['\t', 'tabs'],
]);

export interface CsvRecord {
  /** The line on which it begins, the first being 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads CSV (RFC 4180: commas, quotes doubled within quotes, lines ended by CRLF or LF) from text that comes in pieces. Lines
 * with nothing in them are passed over. Written for speed: nearly all records are one line without a quote, which is split as a
 * whole; reading character by character took longer than all the rest of an import.
 */
export class RecordReader {
  private rest = '';
  private line = 1;

  /** The records that are complete with this piece. */
  take(piece: string): CsvRecord[] {
    this.rest = this.read(this.rest + piece, false);
    if (this.rest.length > MAX_RECORD_CHARACTERS) this.refuseLength();
    return this.drain();
  }

  /** The last record, where the file does not end with a line end. */
  finish(): CsvRecord[] {
    this.read(this.rest, true);
    this.rest = '';
    return this.drain();
  }

  private records: CsvRecord[] = [];

  private drain(): CsvRecord[] {
    const { records } = this;
    this.records = [];
    return records;
  }

  /** What is left over: the beginning of a record that is not complete. */
  private read(text: string, isLast: boolean): string {
    let start = 0;
    while (start < text.length) {
      const newline = text.indexOf('\n', start);
      if (newline < 0 && !isLast) return text.slice(start);
      const end = newline < 0 ? text.length : newline;
      const line = text.slice(start, Math.max(start, lineEndBefore(text, end)));
      if (line.includes('"')) {
        const next = this.readQuoted(text, start, isLast);
        if (next === null) return text.slice(start);
        start = next;
      } else {
        this.add(line.split(','), line.length);
        this.line += 1;
        start = end + 1;
      }
    }
    return '';
  }

  /** Reads a record with quotes; gives where the next begins, or null when the text ends before the record does. */
  private readQuoted(text: string, start: number, isLast: boolean): number | null {
    const cells: string[] = [];
    let at = start;
    for (;;) {
      const cell = text[at] === '"' ? this.quotedCell(text, at, isLast) : this.plainCell(text, at, isLast);
      if (cell === null) return null;
      cells.push(cell.value);
      at = cell.end;
      if (text[at] === ',') {
        at += 1;
        continue;
      }
      if (text[at] === '\r') at += 1;
      this.add(cells, at - start);
      this.line += countNewlines(text, start, Math.min(at + 1, text.length));
      return at + 1;
    }
  }

  private quotedCell(text: string, start: number, isLast: boolean): { value: string; end: number } | null {
    let value = '';
    let from = start + 1;
    for (;;) {
      const quote = text.indexOf('"', from);
      if (quote < 0) {
        if (isLast) this.refuseQuote('a quote is opened and not closed before the file ends');
        return null;
      }
      value += text.slice(from, quote);
      const next = text[quote + 1];
      if (next === undefined && !isLast) return null;
      if (next === '"') {
        value += '"';
        from = quote + 2;
      } else {
        const afterNext = text[quote + 2];
        if (next === '\r' && afterNext === undefined && !isLast) return null;
        const ends =
          next === undefined || next === ',' || next === '\n' || (next === '\r' && (afterNext ?? '\n') === '\n');
        if (!ends) this.refuseAfterQuote(next);
        return { value, end: quote + 1 };
      }
    }
  }

  private plainCell(text: string, start: number, isLast: boolean): { value: string; end: number } | null {
    const comma = text.indexOf(',', start);
    const newline = text.indexOf('\n', start);
    if (comma < 0 && newline < 0 && !isLast) return null;
    const lineEnd = lineEndBefore(text, newline < 0 ? text.length : newline);
    const end = comma < 0 || comma > lineEnd ? lineEnd : comma;
    const value = text.slice(start, end);
    if (value.includes('"')) this.refuseQuote('a quote stands within a cell that is not quoted; quote the whole cell');
    return { value, end };
  }

  private add(cells: readonly string[], length: number): void {
    if (length > MAX_RECORD_CHARACTERS) this.refuseLength();
    if (cells.some((cell) => cell !== '')) this.records.push({ line: this.line, cells });
  }

  private refuseAfterQuote(next: string | undefined): never {
    if (next === '\r') throw lineEndsRefused(this.line);
    const separator = next === undefined ? undefined : SEPARATORS.get(next);
    this.refuseQuote(
      separator
        ? `cells are separated by ${separator}; separate them by commas, as "CSV UTF-8 (comma delimited)" does`
        : 'a cell goes on after its closing quote; write a quote within quotes twice',
    );
  }

  private refuseQuote(what: string): never {
    throw new FileRefused('QUOTE_MISPLACED', `in the record that begins here ${what}.`, this.line);
  }

  private refuseLength(): never {
    if (this.rest.includes('\r') && !this.rest.includes('\n')) throw lineEndsRefused(this.line);
    const limit = MAX_RECORD_CHARACTERS.toLocaleString('en');
    const todo = 'Look for a missing line end or a missing closing quote.';
    throw new FileRefused(
      'RECORD_TOO_LARGE',
      `the record that begins here has more than ${limit} characters. ${todo}`,
      this.line,
    );
  }
}

/** Where the last cell of a line ends: before the CR of a CRLF. */
function lineEndBefore(text: string, newline: number): number {
  return text[newline - 1] === '\r' ? newline - 1 : newline;
}

function countNewlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
