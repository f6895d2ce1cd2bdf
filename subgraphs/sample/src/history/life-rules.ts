import type { MembershipStatus } from '@aeo-hub/core/membership';
import type { Weighted } from '../random/random';

/** From so many days to so many. */
export type Days = readonly [least: number, most: number];

/** How the memberships of a program live: the sample's own assumptions, within the steps that the programs allow. */
export interface LifeRules {
  /** First day, and the last on which a history may begin. */
  readonly begins: readonly [first: string, last: string];
  /** In a thousand: histories that begin with the application; the record of the others begins with the membership. */
  readonly appliesFirst: number;
  readonly application: { readonly days: Days; readonly outcome: Weighted<MembershipStatus> };
  /** In a thousand, for every year of good standing: what befalls a member. */
  readonly incidents: readonly (readonly [MembershipStatus, number])[];
  readonly actionPlan: { readonly days: Days; readonly outcome: Weighted<MembershipStatus> };
  readonly suspension: { readonly days: Days; readonly outcome: Weighted<MembershipStatus> };
  /** In a thousand: former members and denied applicants that apply again, after so many days. */
  readonly reentry: { readonly chance: number; readonly days: Days };
  /** In a thousand: cancelled members that are reinstated on appeal, after so many days. */
  readonly appeal: { readonly chance: number; readonly days: Days };
  /** Null where a membership holds until something ends it. */
  readonly term: Term | null;
}

/** An authorization for so many years, and in a thousand: what becomes of it at its end. The rest lapses without an event. */
export interface Term {
  readonly years: number;
  readonly renewed: number;
  readonly renewedLate: number;
  readonly expiredByEvent: number;
}
