import type { CellReader } from '../import';
import { refused, type Recording } from './recording';

/** How each field of an input is read: as the cell of a file would be. */
type Readers<Said> = { readonly [Field in keyof Said]: CellReader<Said[Field]> };

/** The input as it came: text by field, null or absent where it says nothing. */
type Texts<Said> = { readonly [Field in keyof Said]?: string | null | undefined };

export type SaidReading<Said> =
  { readonly ok: true; readonly said: Said } | { readonly ok: false; readonly recording: Recording };

/** Reads an input field by field; one that cannot be read is refused for its first fault. */
export function readSaid<Said extends object>(readers: Readers<Said>, texts: Texts<Said>): SaidReading<Said> {
  const said: Partial<Said> = {};
  for (const field of Object.keys(readers) as (keyof Said & string)[]) {
    const reading = readers[field](texts[field] ?? '');
    if (!reading.ok) return { ok: false, recording: refused(reading.code, field, reading.reason) };
    said[field] = reading.value;
  }
  return { ok: true, said: said as Said };
}
