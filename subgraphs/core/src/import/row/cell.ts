import type { FaultCode } from './fault';

/** What is wrong with a cell. */
export interface CellFault {
  readonly code: FaultCode;
  readonly reason: string;
}

export type CellReading<Value> = { readonly ok: true; readonly value: Value } | ({ readonly ok: false } & CellFault);

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
  return (text) => (text.trim() === '' ? read(null) : reader(text));
}

export function required<Value>(reader: CellReader<Value>): CellReader<Value> {
  return (text) => (text.trim() === '' ? fault('MISSING_VALUE', 'must not be empty') : reader(text));
}

/** Several values of one cell stand between these. */
const BETWEEN = '|';
const MOST_VALUES = 50;

export function list<Value>(
  reader: CellReader<Value>,
  separator: string | RegExp = BETWEEN,
): CellReader<readonly Value[]> {
  return (text) => {
    if (text === '') return read([]);
    const parts = text.split(separator).filter((part) => part.trim() !== '');
    if (parts.length > MOST_VALUES)
      return fault('TOO_MANY_VALUES', `has ${parts.length} values; at most ${MOST_VALUES}`);
    const values: Value[] = [];
    for (const part of parts) {
      const reading = reader(part);
      if (!reading.ok)
        return parts.length === 1 ? reading : { ...reading, reason: `"${part.trim()}": ${reading.reason}` };
      values.push(reading.value);
    }
    return read(values);
  };
}
