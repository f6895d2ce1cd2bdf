import type { CalendarDate, Instant } from '../../calendar';
import type { ProgramCode } from '../../program';
import type { FileFormat } from '../format/file-format';
import { accountReader } from './account-reader';
import { addressOf, addressReaders, type AddressCells } from './address';
import { optional, required } from './cell';
import { identifierReaders, identifiersOf, type IdentifierCells } from './identifiers';
import { countryReader, dateReader, instantReader, programReader } from './readers';
import type { FieldFault, RowShape } from './row-parser';
import type { SiteRow } from './rows';
import { nameReader, textReader } from './text-reader';

export interface SiteCells extends AddressCells, IdentifierCells {
  readonly account: string;
  readonly siteId: string;
  readonly name: string;
  readonly addressCountry: string;
  readonly validatedBy: ProgramCode | null;
  readonly validatedOn: CalendarDate | null;
  readonly recordedAt: Instant;
}

/** A row of a sites file: one site of a member, with one of its validations. */
export function siteShape({ program }: FileFormat): RowShape<SiteCells, SiteRow> {
  return {
    readers: {
      account: accountReader(program),
      siteId: required(textReader),
      name: required(nameReader),
      ...addressReaders,
      addressCountry: required(countryReader),
      ...identifierReaders,
      validatedBy: optional(programReader),
      validatedOn: optional(dateReader),
      recordedAt: required(instantReader),
    },
    check: validationFaults,
    assemble,
  };
}

function validationFaults({ validatedBy, validatedOn }: SiteCells): readonly FieldFault<keyof SiteCells>[] {
  if ((validatedBy === null) === (validatedOn === null)) return [];
  const field = validatedBy === null ? 'validatedBy' : 'validatedOn';
  return [{ field, code: 'MISSING_VALUE', reason: 'a validation has both a day and a program that made it' }];
}

function assemble(cells: SiteCells, line: number): SiteRow {
  const { account, siteId, name, recordedAt, validatedBy: performedBy, validatedOn } = cells;
  const address = addressOf(cells) ?? {
    lines: [],
    city: null,
    region: null,
    postalCode: null,
    country: cells.addressCountry,
  };
  const isValidated = performedBy !== null && validatedOn !== null;
  return {
    line,
    account,
    recordedAt,
    siteId,
    site: { name, address, identifiers: identifiersOf(cells) },
    validation: isValidated ? { performedBy, validatedOn, revalidationDue: null, recordedAt } : null,
  };
}
