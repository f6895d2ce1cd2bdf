import type { CsvRecord } from '../file/record-reader';
import type { Header } from '../file/header';
import type { CellFault, CellReader, CellReading } from './cell';
import { LONGEST_SHOWN, type Fault, type Warning } from './fault';

/** How each field of a row is read. */
export type Readers<Cells> = { readonly [Field in keyof Cells]: CellReader<Cells[Field]> };

/** A fault of a row that shows only when its cells are held side by side; names the field to mend. */
export interface FieldFault<Field> extends CellFault {
  readonly field: Field;
}

export type Parsed<Row> =
  | {
      readonly ok: true;
      readonly row: Row;
      readonly warnings: readonly Warning[];
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** What becomes of the cells of a row once each has been read. */
export interface RowShape<Cells, Row> {
  readonly readers: Readers<Cells>;
  /** Faults between cells; none: the row is sound. */
  readonly check: (cells: Cells) => readonly FieldFault<keyof Cells>[];
  readonly assemble: (cells: Cells, line: number) => Row;
}

interface ParsedColumn<Cells> {
  readonly field: keyof Cells;
  /** As the header writes it. */
  readonly name: string;
  /** Its place in a row; -1 where the file has no such column. */
  readonly at: number;
  readonly reader: CellReader<Cells[keyof Cells]>;
  /** What it said last, and how that was read. */
  text: string;
  reading: CellReading<Cells[keyof Cells]>;
}

/**
 * Parses the rows of one file: pure text to typed row, or every fault the row has. Rows of one account follow each other and
 * repeat most of what they say, so what a column says again is not read again: readings are never changed and can be shared.
 */
export class RowParser<Cells extends object, Row> {
  private readonly columns: readonly ParsedColumn<Cells>[];
  /** The values read last. */
  private cells: Partial<Cells> = {};

  constructor(
    private readonly header: Header,
    private readonly shape: RowShape<Cells, Row>,
  ) {
    const fields = Object.keys(shape.readers) as (keyof Cells & string)[];
    this.columns = fields.map((field) => {
      const [at, reader] = [header.fields.indexOf(field), shape.readers[field]];
      const reading = reader('');
      if (reading.ok) this.cells[field] = reading.value;
      return { field, at, name: header.columns[at] ?? field, reader, text: '', reading };
    });
  }

  parse(record: CsvRecord): Parsed<Row> {
    const { line } = record;
    if (record.cells.length !== this.header.columns.length) return { ok: false, faults: [this.wrongCount(record)] };
    const faults: Fault[] = [];
    const warnings: Warning[] = [];
    const cells: Partial<Cells> = { ...this.cells };
    for (const column of this.columns) {
      const text = record.cells[column.at] ?? '';
      if (text !== column.text) {
        column.text = text;
        column.reading = column.reader(text);
        if (column.reading.ok) cells[column.field] = column.reading.value;
      }
      const { reading } = column;
      if (!reading.ok) faults.push(remark(line, column.name, text, reading));
      else if (reading.warnings)
        for (const each of reading.warnings) warnings.push(remark(line, column.name, text, each));
    }
    this.cells = cells;
    if (faults.length > 0) return { ok: false, faults };
    const complete = cells as Cells;
    const crossed = this.shape.check(complete);
    if (crossed.length > 0) return { ok: false, faults: crossed.map((fault) => this.faultOf(fault, record)) };
    return { ok: true, row: this.shape.assemble(complete, line), warnings };
  }

  private faultOf({ field, code, reason }: FieldFault<keyof Cells>, { line, cells }: CsvRecord): Fault {
    const column = this.columns.find((each) => each.field === field);
    return remark(line, column?.name ?? '', cells[column?.at ?? -1] ?? '', { code, reason });
  }

  private wrongCount({ line, cells }: CsvRecord): Fault {
    const reason = `the row has ${cells.length} cells and the header ${this.header.columns.length}; a cell with a comma in it must be quoted`;
    return { line, column: '', value: '', code: 'WRONG_COLUMN_COUNT', reason };
  }
}

/** What is said of a cell, with where it stands. */
function remark<Code>(
  line: number,
  column: string,
  text: string,
  said: { readonly code: Code; readonly reason: string },
) {
  return { line, column, value: text.slice(0, LONGEST_SHOWN), code: said.code, reason: said.reason };
}
