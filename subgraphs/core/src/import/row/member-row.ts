import type { Instant } from '../../calendar';
import type { HarmonizationFacts } from '../../guard';
import { IDENTIFIER_SCHEMES } from '../../identifier';
import { PROGRAMS, type ProgramCode } from '../../program';
import type { FileFormat } from '../format/file-format';
import { accountReader } from './account-reader';
import { addressOf, addressReaders } from './address';
import { list, optional, read, required } from './cell';
import type { HarmonizationCells, MemberCells } from './member-cells';
import { memberFaults } from './member-faults';
import { identifierReaders, identifiersOf } from './identifiers';
import {
  countryReader,
  dateReader,
  instantReader,
  memberTypeReader,
  programReader,
  statusReader,
  tierReader,
} from './readers';
import type { RowShape } from './row-parser';
import type { MemberRow, Particulars } from './rows';
import { nameReader, textReader } from './text-reader';

/** PIP and CTPAT administer some memberships as one; each names the other's account. */
const COUNTERPART: Readonly<Record<ProgramCode, ProgramCode | null>> = {
  PIP: 'CTPAT',
  CTPAT: 'PIP',
  MEXICAN_AEO: null,
};

/** A row of a members file: one status event, with the member's particulars as of that record. */
export function memberShape(format: FileFormat): RowShape<MemberCells, MemberRow> {
  const { program } = format;
  const counterpart = COUNTERPART[program];
  let last: { readonly cells: MemberCells; readonly particulars: Particulars } | null = null;
  const hasValidity = format.members.some(([field]) => field === 'validUntil');
  return {
    readers: {
      account: accountReader(program),
      legalName: required(nameReader),
      tradeNames: list(nameReader),
      headquarters: required(countryReader),
      ...addressReaders,
      ...identifierReaders,
      // The program's own scheme is the account column.
      [PROGRAMS[program].accountScheme]: () => read([]),
      memberType: required(memberTypeReader(program)),
      tier: optional(tierReader),
      status: required(statusReader(format.statusWords)),
      effectiveOn: required(dateReader),
      recordedAt: required(instantReader),
      validUntil: optional(dateReader),
      validatedOn: optional(dateReader),
      revalidationDue: optional(dateReader),
      counterpartAccount: counterpart === null ? () => read(null) : optional(accountReader(counterpart)),
      harmonizedSince: optional(dateReader),
      siteValidationBy: optional(programReader),
      siteValidationOn: optional(dateReader),
      pointOfContact: optional(textReader),
    },
    check: (cells) => memberFaults(cells, hasValidity),
    assemble: (cells, line) => {
      if (!last || !saysTheSame(cells, last.cells)) last = { cells, particulars: particularsOf(cells) };
      return assemble(program, cells, last.particulars, line);
    },
  };
}

const PARTICULARS_FIELDS: readonly (keyof MemberCells)[] = [
  'legalName',
  'tradeNames',
  'headquarters',
  'addressLines',
  'city',
  'region',
  'postalCode',
  'addressCountry',
  ...IDENTIFIER_SCHEMES,
];

/** Cells that say the same again are the same objects. */
function saysTheSame(cells: MemberCells, last: MemberCells): boolean {
  return PARTICULARS_FIELDS.every((field) => cells[field] === last[field]);
}

function particularsOf(cells: MemberCells): Particulars {
  const { legalName, tradeNames, headquarters } = cells;
  return { legalName, tradeNames, headquarters, address: addressOf(cells), identifiers: identifiersOf(cells) };
}

function assemble(program: ProgramCode, cells: MemberCells, particulars: Particulars, line: number): MemberRow {
  const { account, recordedAt, validatedOn, revalidationDue } = cells;
  return {
    line,
    account,
    recordedAt,
    particulars,
    event: {
      memberType: cells.memberType.code,
      status: cells.status.status,
      nativeStatus: cells.status.word,
      tier: cells.tier,
      validUntil: cells.validUntil,
      effectiveOn: cells.effectiveOn,
      recordedAt,
    },
    validation: validatedOn === null ? null : { performedBy: program, validatedOn, revalidationDue, recordedAt },
    harmonization: harmonizationOf(cells, recordedAt),
  };
}

function harmonizationOf(cells: HarmonizationCells, recordedAt: Instant): HarmonizationFacts | null {
  const { counterpartAccount, harmonizedSince: since } = cells;
  if (counterpartAccount === null || since === null) return null;
  return {
    counterpartAccount,
    since,
    validationBy: cells.siteValidationBy,
    validationOn: cells.siteValidationOn,
    pointOfContact: cells.pointOfContact,
    recordedAt,
  };
}
