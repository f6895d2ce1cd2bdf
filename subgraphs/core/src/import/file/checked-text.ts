import { isUtf8 } from 'node:buffer';
import { FileRefused } from './file-refused';

const NUL = 0;
const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = '\uFEFF';

/** Files of other kinds that people hand over by mistake, by their first bytes. */
const FOREIGN: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0xff, 0xfe], 'the file is UTF-16 text. Save it as "CSV UTF-8".'],
  [[0xfe, 0xff], 'the file is UTF-16 text. Save it as "CSV UTF-8".'],
  [[0x50, 0x4b, 0x03, 0x04], 'the file is a ZIP archive or an Excel workbook. Save the sheet as "CSV UTF-8".'],
  [[0x1f, 0x8b], 'the file is compressed (gzip). Unpack it first.'],
];

/** Turns the bytes of a file into text, whatever the pieces they come in, and refuses what is not strict UTF-8 or has NUL bytes. */
export class CheckedText {
  private rest = Buffer.alloc(0);
  private linesBefore = 0;
  private isFirst = true;

  /** The text of all characters that are complete; the bytes of one that is not wait for the next piece. */
  take(piece: Buffer): string {
    const bytes = this.rest.length === 0 ? piece : Buffer.concat([this.rest, piece]);
    if (this.isFirst) refuseForeign(bytes);
    const nul = bytes.indexOf(NUL);
    if (nul >= 0) {
      const reason = 'the line holds a NUL byte, which no text has. Export the file anew.';
      throw new FileRefused('NUL_BYTE', reason, this.lineOf(bytes, nul));
    }
    const end = completeEnd(bytes);
    const complete = bytes.subarray(0, end);
    if (!isUtf8(complete)) this.refuse(complete);
    this.rest = Buffer.from(bytes.subarray(end));
    this.linesBefore += newlines(complete);
    const text = complete.toString('utf8');
    if (!this.isFirst || text === '') return text;
    this.isFirst = false;
    return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  }

  /** Call when the bytes have come to their end. */
  finish(): void {
    if (this.rest.length > 0) this.refuse(this.rest);
  }

  private refuse(bytes: Buffer): never {
    let start = 0;
    for (
      let end = bytes.indexOf(NEWLINE);
      end >= 0 && isUtf8(bytes.subarray(start, end));
      end = bytes.indexOf(NEWLINE, start)
    ) {
      start = end + 1;
    }
    const reason =
      'the line is not UTF-8. Save the file as "CSV UTF-8"; a file from an older system may be Windows-1252.';
    throw new FileRefused('NOT_UTF8', reason, this.lineOf(bytes, start));
  }

  private lineOf(bytes: Buffer, offset: number): number {
    return this.linesBefore + newlines(bytes.subarray(0, offset)) + 1;
  }
}

function refuseForeign(bytes: Buffer): void {
  for (const [signature, what] of FOREIGN) {
    if (signature.every((byte, at) => bytes[at] === byte)) throw new FileRefused('NOT_CSV', what);
  }
}

/** Where the last complete UTF-8 character ends. What is no UTF-8 at all counts as complete, for the check to find. */
function completeEnd(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

function newlines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}
