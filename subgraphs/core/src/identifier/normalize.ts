/**
 * Characters that cannot be seen and come along when text is copied from a page or a spreadsheet: soft hyphen, joiners, byte order mark and
 * all else that Unicode lets nothing be shown of. A caller's are dropped; the reader of files refuses them.
 */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Unicode writes dashes in some thirty ways; the minus sign is not among them, yet it is what spreadsheets put. */
const DASHES = /[\p{Pd}\u2212]/gu;
const SEPARATORS = /[\s\p{Pd}\u2212/]+/gu;
const SEPARATORS_BUT_DASHES = /[\s/]+/g;

/** Unicode NFKC: full-width letters and digits become plain ones, a no-break space a space, N and a combining tilde Ñ. */
function fold(raw: string): string {
  return raw.replace(INVISIBLE, '').normalize('NFKC');
}

/**
 * For identifiers whose separators mean nothing: spaces, dashes and slashes are dropped, letters become capitals. A dot is none: in
 * `1834561.0` it is the mark of a number that a spreadsheet has read as a decimal one, and without it the number is another.
 */
export function dropSeparators(raw: string): string {
  return capitals(fold(raw).replace(SEPARATORS, ''));
}

/** For codes in which a dash is a character like any other; it is written as a hyphen. */
export function dropSeparatorsButDashes(raw: string): string {
  return capitals(fold(raw).replace(DASHES, '-').replace(SEPARATORS_BUT_DASHES, ''));
}

/**
 * For account and program numbers, which are opaque: trimmed, in capitals, separators kept, though a dash is written as a hyphen
 * whatever word processor it went through. Folded twice, for capitals can decompose (ΐ has no capital of its own).
 */
export function keepSeparators(raw: string): string {
  return fold(fold(raw).toUpperCase()).replace(DASHES, '-').trim();
}

/** Only a to z and ñ are raised: the general rule would turn ß into SS and a dotless ı into I, and so mend a wrong character. */
function capitals(text: string): string {
  return text.replace(/[a-zñ]+/g, (letters) => letters.toUpperCase());
}
