import type { FaultCode, WarningCode } from './fault';

/** What is wrong with a cell. */
export interface CellFault {
  readonly code: FaultCode;
  readonly reason: string;
}

/** What is doubtful about a cell that is taken all the same. */
export interface CellWarning {
  readonly code: WarningCode;
  readonly reason: string;
}

export type CellReading<Value> =
  | { readonly ok: true; readonly value: Value; readonly warnings?: readonly CellWarning[] }
  | ({ readonly ok: false } & CellFault);

/** Reads the text of a cell, as it stands in the file. */
export type CellReader<Value> = (text: string) => CellReading<Value>;

export function read<Value>(value: Value): CellReading<Value> {
  return { ok: true, value };
}

export function fault(code: FaultCode, reason: string): CellReading<never> {
  return { ok: false, code, reason };
}

/** Empty cells say nothing. */
export function optional<Value>(reader: CellReader<Value>): CellReader<Value | null> {
  return (text) => (isBlank(text) ? read(null) : reader(text));
}

export function required<Value>(reader: CellReader<Value>): CellReader<Value> {
  return (text) => (isBlank(text) ? fault('MISSING_VALUE', 'must not be empty') : reader(text));
}

/** Several values of one cell stand between these. */
const BETWEEN = '|';
const MOST_VALUES = 50;

export function list<Value>(
  reader: CellReader<Value>,
  separators: readonly string[] = [BETWEEN],
): CellReader<readonly Value[]> {
  return (text) => {
    if (text === '') return NONE;
    const parts = separators.reduce((cells, separator) => cells.flatMap((cell) => cell.split(separator)), [text]);
    const filled = parts.filter((part) => !isBlank(part));
    if (filled.length > MOST_VALUES) {
      return fault('TOO_MANY_VALUES', `has ${filled.length} values; at most ${MOST_VALUES}`);
    }
    const values: Value[] = [];
    const warnings: CellWarning[] = [];
    // Of several values a reason says which one is meant.
    const named = <Said extends CellFault | CellWarning>(part: string, said: Said): Said =>
      filled.length === 1 ? said : { ...said, reason: `"${part.trim()}": ${said.reason}` };
    for (const part of filled) {
      const reading = reader(part);
      if (!reading.ok) return named(part, reading);
      values.push(reading.value);
      for (const warning of reading.warnings ?? []) warnings.push(named(part, warning));
    }
    return warnings.length === 0 ? read(values) : { ...read(values), warnings };
  };
}

/** Most lists are empty, and one empty list is like another. */
const NONE = read<readonly never[]>([]);

function isBlank(text: string): boolean {
  return text === '' || text.trim() === '';
}
