import type { CalendarDate } from '@aeo-hub/core/calendar';
import type { MembershipStatus, StandingOutcome } from '@aeo-hub/core/membership';
import type { ProgramCode } from '@aeo-hub/core/program';

/** CTPAT's tiers; other programs and other member types have none. */
export const TIERS = ['I', 'II', 'III'] as const;
export type Tier = (typeof TIERS)[number];

/** What one program told this caller of a company on the day asked. */
export interface ProgramAnswer {
  readonly program: ProgramCode;
  readonly outcome: StandingOutcome;
  /** In the program's order: by `since`, then account. */
  readonly memberships: readonly AnsweredMembership[];
}

/** A program that gave no answer at all counts as UNAVAILABLE. */
export type ProgramAnswers = Readonly<Record<ProgramCode, ProgramAnswer | null>>;

export interface AnsweredMembership {
  readonly id: string;
  readonly account: string;
  /** The member type's code in the program. */
  readonly memberType: string;
  readonly status: MembershipStatus;
  readonly inGoodStanding: boolean;
  readonly tier: Tier | null;
  /** Partners (country, territory or EU) to which the member's consent holds on the day asked. */
  readonly consents: readonly string[];
  /** Null when the program's record names no counterpart. */
  readonly harmonization: HarmonizationClaim | null;
}

/** What a program records of a membership's harmonization with one of the other program. */
export interface HarmonizationClaim {
  readonly counterpartAccount: string;
  readonly since: CalendarDate;
  readonly siteValidation: { readonly performedBy: ProgramCode; readonly on: CalendarDate } | null;
  readonly pointOfContact: string | null;
}
