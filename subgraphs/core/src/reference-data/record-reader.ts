import { isPartialDate, type PartialDate } from '../calendar';
import { LANGUAGES, type Localized } from '../language';
import { isCitable } from './citation';

/**
 * Reads one record of reference data field by field, strictly: whatever is missing, of the wrong kind or not asked for is
 * noted as a fault, with its place, and reading goes on, so that one run names every fault. What it returns for a faulty
 * field is a stand-in: whoever reads must refuse the whole when there are faults.
 */
export class RecordReader {
  private readonly fields: Readonly<Record<string, unknown>>;
  private readonly asked = new Set<string>();

  constructor(
    readonly place: string,
    value: unknown,
    private readonly faults: string[],
  ) {
    this.fields = isRecord(value) ? value : {};
    if (!isRecord(value)) faults.push(`${place}: is not a record`);
  }

  text(field: string): string {
    const value = this.take(field);
    if (typeof value === 'string' && value.trim() === value && value !== '') return value;
    this.fault(field, 'must be a text that is not empty and has no space around it');
    return '';
  }

  textOrNull(field: string): string | null {
    return this.isAbsent(field) ? null : this.text(field);
  }

  /** False when absent: a flag is written only where it is set. */
  flag(field: string): boolean {
    if (this.isAbsent(field)) return false;
    if (this.take(field) !== true) this.fault(field, 'must be true, or left out');
    return true;
  }

  partialDateOrNull(field: string): PartialDate | null {
    const value = this.textOrNull(field);
    if (value !== null && !isPartialDate(value)) this.fault(field, 'must be a day or a month, YYYY-MM-DD or YYYY-MM');
    return value;
  }

  oneOf<T extends string>(field: string, allowed: readonly T[]): T {
    const value = this.text(field);
    const known = allowed.find((candidate) => candidate === value);
    if (known === undefined) this.fault(field, `must be one of ${allowed.join(', ')}`);
    return known ?? (allowed[0] as T);
  }

  texts(field: string): readonly string[] {
    const value = this.take(field);
    const texts = Array.isArray(value) ? value.filter((item) => typeof item === 'string' && item !== '') : [];
    if (!Array.isArray(value) || texts.length !== value.length) this.fault(field, 'must be a list of texts');
    if (new Set(texts).size !== texts.length) this.fault(field, 'names something twice');
    return texts;
  }

  textsOrNull(field: string): readonly string[] | null {
    return this.isAbsent(field) ? null : this.texts(field);
  }

  someOf<T extends string>(field: string, allowed: readonly T[]): readonly T[] | null {
    const values = this.textsOrNull(field);
    if (values === null) return null;
    if (values.length === 0) this.fault(field, 'must not be empty: leave it out instead');
    const isKnown = (value: string): value is T => allowed.some((candidate) => candidate === value);
    const unknown = values.filter((value) => !isKnown(value));
    if (unknown.length > 0) this.fault(field, `has ${unknown.join(', ')}, not among ${allowed.join(', ')}`);
    return values.filter(isKnown);
  }

  localized(field: string): Localized {
    const texts = this.record(field, (reader) =>
      LANGUAGES.map((language) => [language, reader.text(language)] as const),
    );
    const { en = '', fr = '', es = '' } = Object.fromEntries(texts);
    return { en, fr, es };
  }

  /** One text for each language, or a text that is the same in all: a name that nobody translates. */
  textOrLocalized(field: string): Localized {
    if (typeof this.fields[field] !== 'string') return this.localized(field);
    const text = this.text(field);
    return { en: text, fr: text, es: text };
  }

  textOrLocalizedOrNull(field: string): Localized | null {
    return this.isAbsent(field) ? null : this.textOrLocalized(field);
  }

  localizedOrNull(field: string): Localized | null {
    return this.isAbsent(field) ? null : this.localized(field);
  }

  /** Keys of the register of sources. */
  sources(field: string): readonly string[] {
    const keys = this.texts(field);
    const unknown = keys.filter((key) => !isCitable(key));
    if (unknown.length > 0) this.fault(field, `cites ${unknown.join(', ')}, not in the register of sources`);
    return keys.filter((key) => isCitable(key));
  }

  record<T>(field: string, read: (reader: RecordReader) => T): T {
    return readRecord(`${this.place} ${field}`, this.take(field), this.faults, read);
  }

  recordOrNull<T>(field: string, read: (reader: RecordReader) => T): T | null {
    return this.isAbsent(field) ? null : this.record(field, read);
  }

  records<T>(field: string, read: (reader: RecordReader) => T): readonly T[] {
    return readRecords(`${this.place} ${field}`, this.take(field), this.faults, read);
  }

  fault(field: string, problem: string): void {
    this.faults.push(`${this.place} ${field}: ${problem}`);
  }

  /** A field that nobody asked for is a fault too: most often a misspelt one. */
  refuseTheRest(): void {
    for (const field of Object.keys(this.fields)) if (!this.asked.has(field)) this.fault(field, 'is not a known field');
  }

  private isAbsent(field: string): boolean {
    const value = this.take(field);
    return value === undefined || value === null;
  }

  private take(field: string): unknown {
    this.asked.add(field);
    return this.fields[field];
  }
}

/** Reads one record and refuses fields that the reading did not ask for. */
export function readRecord<T>(place: string, value: unknown, faults: string[], read: (reader: RecordReader) => T): T {
  const reader = new RecordReader(place, value, faults);
  const result = read(reader);
  reader.refuseTheRest();
  return result;
}

/** Reads a list of records, each placed by its `id` or `code` where it has one, else by its position. */
export function readRecords<T>(
  place: string,
  value: unknown,
  faults: string[],
  read: (reader: RecordReader) => T,
): readonly T[] {
  if (!Array.isArray(value)) {
    faults.push(`${place}: must be a list`);
    return [];
  }
  return value.map((item: unknown, index) => readRecord(`${place} ${nameOf(item, index)}`, item, faults, read));
}

function nameOf(item: unknown, index: number): string {
  const name = isRecord(item) ? (item['id'] ?? item['code']) : undefined;
  return typeof name === 'string' ? name : `#${index + 1}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
