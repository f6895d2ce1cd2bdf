import type { FileFormat } from '../format/file-format';
import { REJECT_REASON } from '../format/file-format';
import { FILE_KINDS, type FileKind } from '../format/file-kind';
import { FileRefused, lineEndsRefused } from './file-refused';

/** The header of a file, once it is known what kind of file it is. */
export interface Header {
  readonly kind: FileKind;
  /** The columns as written, in the order of the file. */
  readonly columns: readonly string[];
  /** The field that each column stands for; null for a column that is not read. */
  readonly fields: readonly (string | null)[];
}

/** The header of a file that has its columns in the order of the format. */
export function headerOf(format: FileFormat, kind: FileKind): Header {
  return { kind, columns: format[kind].map(([, name]) => name), fields: format[kind].map(([field]) => field) };
}

/** Recognises a file by its header. Columns may come in any order; none may be missing, doubled or unknown. */
export function recogniseHeader(format: FileFormat, cells: readonly string[], line: number): Header {
  refuseLineBefore(cells, line);
  const columns = withoutEmptyEnd(cells.map((cell) => cell.trim()));
  const emptyColumns = cells.length - columns.length;
  const names = columns.map((column) => column.toLowerCase());
  const kind = likeliestKind(format, names, line);
  const fieldOf = new Map<string, string>(format[kind].map(([field, name]) => [name, field]));

  const missing = [...fieldOf.keys()].filter((name) => !names.includes(name));
  const doubled = names.filter((name, at) => names.indexOf(name) !== at);
  const unknown = columns.filter((_, at) => !fieldOf.has(names[at] ?? '') && names[at] !== REJECT_REASON);
  const faults = [
    ...(missing.length > 0 ? [`missing: ${missing.join(', ')}`] : []),
    ...(doubled.length > 0 ? [`more than once: ${[...new Set(doubled)].join(', ')}`] : []),
    ...(unknown.length > 0 ? [`not known: ${unknown.map(shownColumn).join(', ')}`] : []),
    ...(emptyColumns > 0 ? [emptyColumnsText(columns.length + 1, cells.length)] : []),
  ];
  if (faults.length > 0) {
    const code = missing.length > 0 ? 'COLUMN_MISSING' : doubled.length > 0 ? 'COLUMN_DOUBLED' : 'COLUMN_UNKNOWN';
    const expected = `A ${kind} file of ${format.program} has exactly these columns, in any order: ${[...fieldOf.keys()].join(', ')}.`;
    throw new FileRefused(
      code,
      `the header does not have the columns it must: ${faults.join('; ')}. ${expected}`,
      line,
    );
  }
  return { kind, columns, fields: names.map((name) => fieldOf.get(name) ?? null) };
}

/** What spreadsheets put before or instead of lines, and no reader of CSV but their own knows. */
function refuseLineBefore(cells: readonly string[], line: number): void {
  const [first = ''] = cells;
  if (/^sep=/i.test(first.trim())) {
    const reason = `the first line is "${cells.join(',').trim()}", which only Excel reads. Delete that line: the first must be the header.`;
    throw new FileRefused('HEADER_NOT_RECOGNISED', reason, line);
  }
  if (cells.some((cell) => cell.includes('\r'))) throw lineEndsRefused(line);
}

function withoutEmptyEnd(columns: readonly string[]): readonly string[] {
  return columns.slice(0, columns.findLastIndex((column) => column !== '') + 1);
}

function emptyColumnsText(from: number, to: number): string {
  const which = from === to ? `column ${from} is empty` : `columns ${from} to ${to} are empty`;
  return `${which} and without a name, as spreadsheets add them at the end: delete the columns there, and save again`;
}

/** The kind most of whose columns are there; one of which not even half are there is not that kind. */
function likeliestKind(format: FileFormat, names: readonly string[], line: number): FileKind {
  const shares = FILE_KINDS.map((kind) => {
    const known = format[kind].filter(([, name]) => names.includes(name)).length;
    return { kind, share: known / format[kind].length };
  });
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  if (best.share >= 0.5) return best.kind;
  const separator = names.length === 1 ? separatorOf(names[0] ?? '') : null;
  const hint = separator
    ? `The columns are separated by ${separator}; separate them by commas.`
    : `Is it a file of ${format.program}? Its first line must be the header.`;
  const kinds = FILE_KINDS.map((kind) => `${kind} (${format[kind].map(([, name]) => name).join(', ')})`);
  const found = names.slice(0, 10).map(shownColumn).join(', ');
  throw new FileRefused(
    'HEADER_NOT_RECOGNISED',
    `the first line is no header of ${format.program}: ${found}. ${hint} Expected: ${kinds.join('; ')}.`,
    line,
  );
}

function separatorOf(line: string): string | null {
  if (line.includes(';')) return 'semicolons';
  return line.includes('\t') ? 'tabs' : null;
}

function shownColumn(name: string): string {
  return name === '' ? '(empty)' : `"${name.slice(0, 40).replaceAll(/\p{Cc}/gu, ' ')}"`;
}
