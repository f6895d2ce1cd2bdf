import { fault, type CellReader } from './cell';

/**
 * Control characters, those that turn the direction of writing around, and all that Unicode lets nothing be shown of (default ignorable:
 * zero-width spaces and joiners, soft hyphen, byte order mark, Hangul fillers, tag characters), line and paragraph separators. With one of
 * them a name or number reads as another one and is not the same.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u202A-\u202E\u2066-\u2069\u2028\u2029]|(?![\t\n\r])\p{Cc}/u;

/** What most cells are. */
const ASCII = /^[ -~]*$/;

/** A reader that refuses a cell with a character that cannot be seen, and names the character and its place. */
export function visible<Value>(reader: CellReader<Value>): CellReader<Value> {
  return (cell) => {
    if (ASCII.test(cell)) return reader(cell);
    const found = INVISIBLE.exec(cell);
    if (!found) return reader(cell);
    const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const place = Array.from(cell.slice(0, found.index)).length + 1;
    return fault('CONTROL_CHARACTER', `has a character that cannot be seen, U+${code}, at place ${place}; delete it`);
  };
}
