import { fault, read, type CellReader } from './cell';

const LONGEST = 500;
/** No lawful value begins so, and a spreadsheet that opens what the hub gives out would calculate it. */
const FORMULA = /^[=+\-@]/;
/** A spreadsheet's own mark for "this is text", for a value that does begin so. */
const MARKED_TEXT = /^'[=+\-@]/;
/** Control characters, and those that turn the direction of writing around so that a name reads as another. */
const CONTROL = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

/** What most texts are, and nothing need be done about: ASCII from a letter or digit on, words between single spaces. */
const PLAIN = /^[A-Za-z0-9](?:[!-~]| (?=[!-~])){0,400}$/;

/** A text of one line: composed (Unicode NFC), with single spaces for any white space. */
export const textReader: CellReader<string> = (cell) => {
  if (PLAIN.test(cell)) return read(cell);
  const text = cell.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (FORMULA.test(text)) {
    return fault(
      'FORMULA_CELL',
      `begins like a formula (${text.slice(0, 1)}); if it is meant, put an apostrophe before it`,
    );
  }
  const control = CONTROL.exec(text);
  if (control) {
    const code = (control[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return fault('CONTROL_CHARACTER', `has a character that cannot be seen (U+${code})`);
  }
  if (text.length > LONGEST) return fault('TEXT_TOO_LONG', `has ${text.length} characters; at most ${LONGEST}`);
  return read(MARKED_TEXT.test(text) ? text.slice(1) : text);
};
