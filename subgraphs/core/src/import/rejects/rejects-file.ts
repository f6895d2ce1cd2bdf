import { rm, type FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import { errorText } from '../../database/error-code';
import { FileRefused } from '../file/file-refused';
import type { Header } from '../file/header';
import type { CsvRecord } from '../file/record-reader';
import { REJECT_REASON } from '../format/file-format';
import { marked } from '../format/formula-mark';
import type { Fault } from '../row/fault';
import { openPartial, partialPathOf, removePartialsLeft } from './partial-file';
import { placeFile } from './place-file';

/** Excel takes a CSV file without it for one in the system's own encoding. */
const BYTE_ORDER_MARK = '\uFEFF';
const WRITE_CHARACTERS = 64 * 1024;

/** Beside the imported file, where its mended rows will be looked for. */
export function defaultRejectsPath({ path }: { readonly path: string }): string {
  return resolve(`${path}.rejects.csv`);
}

/**
 * The rejected rows of one file, each with why, to be mended and imported. Cells are as they were read, but for the mark of those
 * that a spreadsheet would calculate; reading takes it away. The file appears whole or not at all, for its owner alone
 * to read, and replaces no other.
 */
export class RejectsFile {
  private readonly partialPath: string;
  private placedAt: string | null = null;
  private handle: FileHandle | null = null;
  private unwritten = '';

  constructor(
    private readonly wantedPath: string,
    private readonly header: Header,
  ) {
    this.partialPath = partialPathOf(wantedPath);
  }

  /** Where it is; null until it is finished. */
  get path(): string | null {
    return this.placedAt;
  }

  async add({ cells }: CsvRecord, faults: readonly Fault[]): Promise<void> {
    const columns = this.header.columns.length;
    const padded = [...cells, ...Array<string>(Math.max(0, columns - cells.length)).fill('')];
    this.unwritten += line([...this.withoutReason(padded).map(marked), faults.map(reasonOf).join('; ')]);
    if (this.unwritten.length >= WRITE_CHARACTERS) await this.write();
  }

  /** Puts the file in its place. Call before anything is applied: then no row is lost, whatever happens. */
  async finish(): Promise<void> {
    await this.write();
    try {
      await this.handle?.sync();
      await this.handle?.close();
      this.handle = null;
      this.placedAt = await placeFile(this.partialPath, this.wantedPath);
    } catch (error) {
      throw this.failure(error);
    }
  }

  /** Leaves nothing behind but a file that is finished. */
  async abandon(): Promise<void> {
    await this.handle?.close();
    this.handle = null;
    await rm(this.partialPath, { force: true });
  }

  private async write(): Promise<void> {
    try {
      if (!this.handle) {
        await removePartialsLeft(this.wantedPath);
        this.handle = await openPartial(this.partialPath);
        this.unwritten =
          BYTE_ORDER_MARK + line([...this.withoutReason(this.header.columns), REJECT_REASON]) + this.unwritten;
      }
      await this.handle.writeFile(this.unwritten);
      this.unwritten = '';
    } catch (error) {
      throw this.failure(error);
    }
  }

  /** A file that was mended once may bring the reasons it was rejected for. */
  private withoutReason(cells: readonly string[]): readonly string[] {
    return cells.filter((_, at) => this.header.columns[at]?.toLowerCase() !== REJECT_REASON);
  }

  private failure(error: unknown): FileRefused {
    const reason = errorText(error);
    const message = `its rejected rows cannot be written: ${reason}. Name another place with --rejects FILE.`;
    return new FileRefused('REJECTS_NOT_WRITTEN', message, null, { cause: error });
  }
}

function reasonOf({ column, code, reason }: Fault): string {
  return column === '' ? `${code}: ${reason}` : `${code}: ${column} ${reason}`;
}

function line(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;
}
