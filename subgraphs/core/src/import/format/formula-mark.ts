/** What a spreadsheet takes for a formula, also in its wide letters, and what it passes over before one; marked already or not. */
const LIKE_FORMULA = /^'*(?:[\t\r\n]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u;

/**
 * Puts an apostrophe before what a spreadsheet would calculate, so that a person can open the file. Source: OWASP, CSV Injection.
 * What has one gets another: `unmarked` gives every text back as it was.
 */
export function marked(cell: string): string {
  return LIKE_FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The text that `marked` was given. */
export function unmarked(cell: string): string {
  return cell.startsWith("'") && LIKE_FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
