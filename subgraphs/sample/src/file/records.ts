import type { CalendarDate, Instant } from '@aeo-hub/core/calendar';
import type { IdentifierScheme } from '@aeo-hub/core/identifier';
import type { MembershipStatus } from '@aeo-hub/core/membership';
import type { ProgramCode } from '@aeo-hub/core/program';
import type { Address } from '../address/address';

/** Identifiers as a program writes them; a company may have several of a scheme. */
export type Identifiers = Readonly<Partial<Record<IdentifierScheme, readonly string[]>>>;

export interface HarmonizationRecord {
  readonly counterpartAccount: string;
  readonly since: CalendarDate;
  readonly siteValidation: { readonly performedBy: ProgramCode; readonly on: CalendarDate } | null;
  readonly pointOfContact: string | null;
}

/** One status event with the member's particulars as of that record. */
export interface MemberRecord {
  readonly account: string;
  readonly legalName: string;
  readonly tradeNames: readonly string[];
  readonly headquarters: string;
  readonly address: Address;
  readonly identifiers: Identifiers;
  readonly memberType: string;
  readonly tier: string | null;
  /** The program's own word. */
  readonly status: string;
  readonly effectiveOn: CalendarDate;
  readonly recordedAt: Instant;
  readonly validUntil: CalendarDate | null;
  readonly validatedOn: CalendarDate | null;
  readonly revalidationDue: CalendarDate | null;
  readonly harmonization: HarmonizationRecord | null;
}

/** Consent to share with a partner (country code, or EU) or with TRADERS; a withdrawal repeats the day on which it was given. */
export interface ConsentRecord {
  readonly account: string;
  readonly grantee: string;
  readonly since: CalendarDate;
  /** The day on which it stops to hold. */
  readonly until: CalendarDate | null;
  readonly recordedAt: Instant;
}

/** A site, with one of its validations. */
export interface SiteRecord {
  readonly account: string;
  readonly siteId: string;
  readonly name: string;
  readonly address: Address;
  readonly identifiers: Identifiers;
  readonly validation: { readonly performedBy: ProgramCode; readonly on: CalendarDate } | null;
  readonly recordedAt: Instant;
}

/** All that a program hands over about one account. */
export interface AccountRecords {
  readonly program: ProgramCode;
  /** How it stands on the day until which the sample is told. */
  readonly status: MembershipStatus;
  readonly members: readonly MemberRecord[];
  readonly consents: readonly ConsentRecord[];
  readonly sites: readonly SiteRecord[];
}
