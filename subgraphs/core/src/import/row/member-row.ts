import type { CalendarDate, Instant } from '../../calendar';
import type { HarmonizationFacts } from '../../guard';
import { IDENTIFIER_SCHEMES } from '../../identifier';
import type { MemberType } from '../../member-type';
import { PROGRAMS, type ProgramCode } from '../../program';
import type { FileFormat } from '../format/file-format';
import { accountReader } from './account-reader';
import { addressFaults, addressOf, addressReaders, type AddressCells } from './address';
import { list, optional, read, required } from './cell';
import { identifierReaders, identifiersOf, type IdentifierCells } from './identifiers';
import {
  countryReader,
  dateReader,
  instantReader,
  memberTypeReader,
  programReader,
  statusReader,
  tierReader,
  type StatusReading,
} from './readers';
import type { FieldFault, RowShape } from './row-parser';
import type { MemberRow, Particulars } from './rows';
import { textReader } from './text-reader';

interface HarmonizationCells {
  readonly counterpartAccount: string | null;
  readonly harmonizedSince: CalendarDate | null;
  readonly siteValidationBy: ProgramCode | null;
  readonly siteValidationOn: CalendarDate | null;
  readonly pointOfContact: string | null;
}

export interface MemberCells extends AddressCells, IdentifierCells, HarmonizationCells {
  readonly account: string;
  readonly legalName: string;
  readonly tradeNames: readonly string[];
  readonly headquarters: string;
  readonly memberType: MemberType;
  readonly tier: string | null;
  readonly status: StatusReading;
  readonly effectiveOn: CalendarDate;
  readonly recordedAt: Instant;
  readonly validUntil: CalendarDate | null;
  readonly validatedOn: CalendarDate | null;
  readonly revalidationDue: CalendarDate | null;
}

type MemberFault = FieldFault<keyof MemberCells>;

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
      legalName: required(textReader),
      tradeNames: list(textReader),
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
    check: (cells) => [
      ...addressFaults(cells),
      ...tierFaults(cells),
      ...validityFaults(cells, hasValidity),
      ...validationFaults(cells),
      ...harmonizationFaults(cells),
    ],
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

function tierFaults({ memberType, tier }: MemberCells): readonly MemberFault[] {
  if (tier === null || memberType.tiered) return [];
  return [
    { field: 'tier', code: 'TIER_NOT_APPLICABLE', reason: `${memberType.code} is not ranked in tiers; leave it empty` },
  ];
}

function validityFaults(
  { status, effectiveOn, validUntil }: MemberCells,
  hasValidity: boolean,
): readonly MemberFault[] {
  if (!hasValidity || status.status !== 'ACTIVE') return [];
  if (validUntil === null) {
    return [{ field: 'validUntil', code: 'MISSING_VALUE', reason: `must be given where the status is ${status.word}` }];
  }
  if (validUntil >= effectiveOn) return [];
  return [{ field: 'validUntil', code: 'DATES_CROSSED', reason: `is before ${effectiveOn}, when the status begins` }];
}

function validationFaults({ validatedOn, revalidationDue }: MemberCells): readonly MemberFault[] {
  if (revalidationDue === null) return [];
  if (validatedOn === null) {
    return [
      { field: 'validatedOn', code: 'MISSING_VALUE', reason: 'must be given with the day on which the next is due' },
    ];
  }
  if (revalidationDue > validatedOn) return [];
  return [{ field: 'revalidationDue', code: 'DATES_CROSSED', reason: `is not after the validation of ${validatedOn}` }];
}

function harmonizationFaults(cells: MemberCells): readonly MemberFault[] {
  const { counterpartAccount, harmonizedSince, siteValidationBy, siteValidationOn, pointOfContact } = cells;
  const missing = (field: keyof MemberCells, reason: string): MemberFault => ({ field, code: 'MISSING_VALUE', reason });
  const faults: MemberFault[] = [];
  const isSaid =
    harmonizedSince !== null || siteValidationBy !== null || siteValidationOn !== null || pointOfContact !== null;
  if (counterpartAccount === null && isSaid) {
    faults.push(missing('counterpartAccount', 'must be given with anything else about a harmonization'));
  }
  if (counterpartAccount !== null && harmonizedSince === null) {
    faults.push(missing('harmonizedSince', 'must be given with the account it is harmonized with'));
  }
  if (siteValidationBy === null && siteValidationOn !== null) {
    faults.push(missing('siteValidationBy', 'must be given with the day of the common site validation'));
  }
  if (siteValidationBy !== null && siteValidationOn === null) {
    faults.push(missing('siteValidationOn', 'must be given with who made the common site validation'));
  }
  return faults;
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
