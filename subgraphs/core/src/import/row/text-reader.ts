import { saysNoName } from '../../identifier';
import { fault, read, type CellReader } from './cell';
import { decodedAgain } from './doubly-encoded';
import { visible } from './invisible-character';

const LONGEST = 500;
/** No lawful value begins so, and a spreadsheet that opens what the hub gives out would calculate it. */
const FORMULA = /^[=+\-@]/;
/** A spreadsheet's own mark for "this is text", for a value that does begin so. */
const MARKED_TEXT = /^'[=+\-@]/;
/** What a spreadsheet writes of a formula that it could not calculate. */
const SPREADSHEET_ERROR = /^#(?:N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/i;

/** What most texts are, and nothing need be done about: ASCII from a letter or digit on, words between single spaces. */
const PLAIN = /^[A-Za-z0-9](?:[!-~]| (?=[!-~])){0,400}$/;

/** A text of one line: composed (Unicode NFC), with single spaces for any white space. */
export const textReader: CellReader<string> = visible((cell) => {
  if (PLAIN.test(cell)) return read(cell);
  const text = cell.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (FORMULA.test(text)) {
    return fault(
      'FORMULA_CELL',
      `begins like a formula (${text.slice(0, 1)}); if it is meant, put an apostrophe before it`,
    );
  }
  if (SPREADSHEET_ERROR.test(text))
    return fault('MISSING_VALUE', `is an error of a spreadsheet (${text}), not a value`);
  if (text.length > LONGEST) return fault('TEXT_TOO_LONG', `has ${text.length} characters; at most ${LONGEST}`);
  const value = MARKED_TEXT.test(text) ? text.slice(1) : text;
  const before = decodedAgain(value);
  if (before === null) return read(value);
  const reason = `reads like text that was encoded twice, "${value}" for "${before}"; export the file anew as UTF-8`;
  return { ...read(value), warnings: [{ code: 'DOUBLY_ENCODED', reason }] };
});

/** The name of a company or site: a text that says more than that there is none. */
export const nameReader: CellReader<string> = (cell) =>
  saysNoName(cell) ? fault('MISSING_VALUE', `is no name ("${cell.trim()}" says that there is none)`) : textReader(cell);
