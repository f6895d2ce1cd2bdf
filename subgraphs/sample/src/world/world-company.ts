import type { CalendarDate, Instant } from '@aeo-hub/core/calendar';
import type { IdentifierScheme } from '@aeo-hub/core/identifier';
import type { MembershipStatus } from '@aeo-hub/core/membership';
import type { ProgramCode } from '@aeo-hub/core/program';
import type { Address } from '../address/address';
import type { Tier } from '../history/history-event';

/** One of the named companies, as `world.json` tells it. */
export interface WorldCompany {
  readonly legalName: string;
  readonly headquarters: string;
  readonly address: Address;
  readonly identifiers: Readonly<Partial<Record<IdentifierScheme, string>>>;
  readonly memberships: readonly WorldMembership[];
  readonly harmonization?: {
    readonly since: CalendarDate;
    readonly siteValidation: { readonly performedBy: ProgramCode; readonly on: CalendarDate };
    readonly pointOfContact: string;
  };
}

export interface WorldMembership {
  readonly program: ProgramCode;
  readonly account: string;
  readonly memberType: string;
  readonly tier?: Tier;
  readonly events: readonly WorldEvent[];
  readonly validatedOn: CalendarDate;
  readonly revalidationDue?: CalendarDate;
  readonly consents: readonly WorldConsent[];
}

export interface WorldEvent {
  readonly status: MembershipStatus;
  readonly effectiveOn: CalendarDate;
  readonly recordedAt: Instant;
  readonly validUntil?: CalendarDate;
}

export interface WorldConsent {
  readonly grantees: readonly string[];
  readonly since: CalendarDate;
  /** The day on which it stops to hold. */
  readonly until?: CalendarDate;
}
