import type { CalendarDate, Instant } from '../../calendar';
import type { MemberType } from '../../member-type';
import type { ProgramCode } from '../../program';
import type { AddressCells } from './address';
import type { IdentifierCells } from './identifiers';
import type { StatusReading } from './readers';

/** What a row of a members file says of a harmonization. */
export interface HarmonizationCells {
  readonly counterpartAccount: string | null;
  readonly harmonizedSince: CalendarDate | null;
  readonly siteValidationBy: ProgramCode | null;
  readonly siteValidationOn: CalendarDate | null;
  readonly pointOfContact: string | null;
}

/** The cells of a row of a members file, each read. */
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
