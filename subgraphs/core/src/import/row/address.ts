import type { PostalAddress } from '../../outbox';
import { list, optional, type CellReader } from './cell';
import { countryReader } from './readers';
import type { FieldFault, Readers } from './row-parser';
import { textReader } from './text-reader';

export interface AddressCells {
  readonly addressLines: readonly string[];
  readonly city: string | null;
  readonly region: string | null;
  readonly postalCode: string | null;
  readonly addressCountry: string | null;
}

/** Lines of an address stand between bars, or on lines of their own within the cell. */
const linesReader: CellReader<readonly string[]> = list(textReader, ['|', '\n']);

export const addressReaders: Readers<AddressCells> = {
  addressLines: linesReader,
  city: optional(textReader),
  region: optional(textReader),
  postalCode: optional(textReader),
  addressCountry: optional(countryReader),
};

/** An address has a country, or there is no address at all. */
export function addressFaults(cells: AddressCells): readonly FieldFault<'addressCountry'>[] {
  const { addressLines, city, region, postalCode, addressCountry } = cells;
  if (addressCountry !== null || (addressLines.length === 0 && !city && !region && !postalCode)) return [];
  return [{ field: 'addressCountry', code: 'MISSING_VALUE', reason: 'an address must have its country' }];
}

export function addressOf({
  addressLines,
  city,
  region,
  postalCode,
  addressCountry,
}: AddressCells): PostalAddress | null {
  if (addressCountry === null) return null;
  return { lines: addressLines, city, region, postalCode, country: addressCountry };
}
