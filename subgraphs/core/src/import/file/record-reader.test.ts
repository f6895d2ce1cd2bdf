import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import * as fc from 'fast-check';
import { MAX_RECORD_CHARACTERS, RecordReader, type CsvRecord } from './record-reader';

/** Reads a text in pieces that end at the given places. */
function read(text: string, ...ends: number[]): CsvRecord[] {
  const reader = new RecordReader();
  const cuts = [...new Set([...ends.map((end) => end % (text.length + 1)), text.length])].toSorted((a, b) => a - b);
  const pieces = cuts.map((end, at) => text.slice(cuts[at - 1] ?? 0, end));
  return [...pieces.flatMap((piece) => reader.take(piece)), ...reader.finish()];
}

describe('CSV records', () => {
  it('are told with the line on which they begin', () => {
    expect(read('a,b\n1,"two\nlines"\n\n"x""y",2\r\nlast,')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', 'two\nlines'] },
      { line: 5, cells: ['x"y', '2'] },
      { line: 6, cells: ['last', ''] },
    ]);
  });

  it('of empty cells are passed over, as spreadsheets leave them', () => {
    expect(read('a,b\r\n,\r\n"",\r\n1,2')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 4, cells: ['1', '2'] },
    ]);
  });

  it('are what another reader makes of them, in whatever pieces the text comes', () => {
    const cell = fc.stringMatching(/^[a"é, \n\r|]{0,6}$/);
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { maxLength: 6 });
    const written = fc.record({
      table,
      delimiter: fc.constantFrom('\n', '\r\n'),
      isClosed: fc.boolean(),
      quoted: fc.boolean(),
    });
    fc.assert(
      fc.property(
        written,
        fc.array(fc.nat(), { maxLength: 8 }),
        ({ table: rows, delimiter, isClosed, quoted }, ends) => {
          const text = stringify(rows, { record_delimiter: delimiter, quoted, eof: isClosed, quoted_match: /[\r\n]/ });
          const expected: string[][] = parse(text, {
            record_delimiter: ['\r\n', '\n'],
            relax_column_count: true,
            skip_empty_lines: true,
            skip_records_with_empty_values: false,
          });
          const records = read(text, ...ends);
          expect(records.map(({ cells }) => cells)).toEqual(
            expected.filter((cells) => cells.some((each) => each !== '')),
          );
          const lines = text.split('\n');
          for (const { line, cells } of records)
            expect(lines[line - 1]).toContain(
              (cells[0] ?? '').split('\n')[0]?.replaceAll('"', '""').replace(/\r$/, ''),
            );
        },
      ),
    );
  });

  it.each([
    ['a,b\n1,"open\n2,3\n', 2, 'a quote is opened and not closed'],
    ['a,b\n1,2\n"x"y,3\n', 3, 'goes on after its closing quote'],
    ['a,b\n12" pipe,3\n', 2, 'a quote stands within a cell that is not quoted'],
  ])('with a quote out of place are refused: %j', (text, line, reason) => {
    for (const ends of [[], [5], [7, 9]]) {
      expect(() => read(text, ...ends)).toThrow(
        expect.objectContaining({ code: 'QUOTE_MISPLACED', line, message: expect.stringContaining(reason) }),
      );
    }
  });

  it('that do not end are refused before they fill the memory', () => {
    const reader = new RecordReader();
    const piece = 'x'.repeat(100_000);
    let taken = 0;
    const endless = () => {
      for (; ; taken += 1) reader.take(piece);
    };
    expect(endless).toThrow(expect.objectContaining({ code: 'RECORD_TOO_LARGE', line: 1 }));
    expect(taken * piece.length).toBeLessThanOrEqual(MAX_RECORD_CHARACTERS);
    expect(() => read(`a\n"${'x'.repeat(MAX_RECORD_CHARACTERS)}"\n`)).toThrow(
      expect.objectContaining({ code: 'RECORD_TOO_LARGE', line: 2 }),
    );
  });
});
