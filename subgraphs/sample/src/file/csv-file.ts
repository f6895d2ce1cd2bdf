import { open, type FileHandle } from 'node:fs/promises';
import type { Column } from '@aeo-hub/core/import';
import { stringify } from 'csv-stringify/sync';

/** Rows kept before they are written: enough that a write is worth its while, few enough that they take no room. */
const BATCH = 250;

/** A CSV file (UTF-8, header, LF) that is written as it grows; whoever awaits `add` never runs ahead of the disk. */
export class CsvFile<Row> {
  rows = 0;
  bytes = 0;
  private pending: string[][] = [];

  private constructor(
    private readonly handle: FileHandle,
    private readonly cells: readonly ((row: Row) => string)[],
  ) {}

  /** Begins the file with its header. An older file of that name is overwritten. */
  static async create<Field extends string, Row>(
    path: string,
    columns: readonly Column<Field>[],
    cells: Readonly<Record<Field, (row: Row) => string>>,
  ): Promise<CsvFile<Row>> {
    const file = new CsvFile<Row>(
      await open(path, 'w'),
      columns.map(([field]) => cells[field]),
    );
    file.pending.push(columns.map(([, column]) => column));
    return file;
  }

  async add(rows: readonly Row[]): Promise<void> {
    for (const row of rows) this.pending.push(this.cells.map((cell) => cell(row)));
    this.rows += rows.length;
    if (this.pending.length >= BATCH) await this.flush();
  }

  async close(): Promise<void> {
    try {
      await this.flush();
    } finally {
      await this.handle.close();
    }
  }

  private async flush(): Promise<void> {
    const text = Buffer.from(stringify(this.pending), 'utf8');
    this.pending = [];
    this.bytes += text.length;
    await this.handle.writeFile(text);
  }
}
