import * as fc from 'fast-check';
import { marked, unmarked } from './formula-mark';

const anyCell = fc.oneof(
  fc.string(),
  fc
    .array(fc.constantFrom("'", '=', '+', '-', '@', ' ', '\t', '\n', 'a', '＝'), { maxLength: 6 })
    .map((signs) => signs.join('')),
);

describe('the mark of a cell that a spreadsheet would calculate', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ["'=1+1", "''=1+1"],
    [' @SUM(A1)', "' @SUM(A1)"],
    ['＝1', "'＝1"],
    ['\tx', "'\tx"],
    ["O'Neil = partner", "O'Neil = partner"],
    ["'s-Hertogenbosch", "'s-Hertogenbosch"],
  ])('of %j', (cell, expected) => expect(marked(cell)).toBe(expected));

  it('is taken away again whatever the cell was', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        expect(unmarked(marked(cell))).toBe(cell);
        expect(marked(cell)).not.toMatch(/^\s*[=+\-@＝]/);
      }),
    );
  });
});
