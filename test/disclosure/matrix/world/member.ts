import type { IdentifierScheme } from '@aeo-hub/core/identifier';
import type { MembershipStatus } from '@aeo-hub/core/membership';
import type { ProgramCode } from '@aeo-hub/core/program';

/** A membership as its program's files tell of it. */
export interface Member {
  readonly program: ProgramCode;
  readonly account: string;
  readonly legalName: string;
  readonly headquarters: string;
  readonly tradeNames?: readonly string[];
  readonly city?: string;
  readonly identifiers: readonly (readonly [IdentifierScheme, string])[];
  readonly events: readonly MemberEvent[];
  readonly consents: readonly MemberConsent[];
  readonly tier?: string;
  readonly validatedOn?: string;
  readonly revalidationDue?: string;
  readonly harmonized?: Harmonized;
  readonly sites?: readonly MemberSite[];
}

export interface MemberEvent {
  readonly status: MembershipStatus;
  readonly on: string;
  /** In the program whose memberships run for a term. */
  readonly validUntil?: string;
}

export interface MemberConsent {
  readonly grantee: string;
  readonly since: string;
  readonly until: string | null;
}

export interface Harmonized {
  readonly account: string;
  readonly since: string;
  readonly validatedOn: string;
  readonly contact: string;
}

export interface MemberSite {
  readonly id: string;
  readonly name: string;
  readonly mid: string;
  readonly validatedOn: string;
}
