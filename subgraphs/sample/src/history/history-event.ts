import type { MembershipStatus } from '@aeo-hub/core/membership';
import type { Day } from '../day/day';

export type Tier = 'I' | 'II' | 'III';

/** A step in the life of a membership. */
export interface HistoryEvent {
  readonly status: MembershipStatus;
  /** From this day. */
  readonly on: Day;
  /** The last day on which the authorization holds; null where the program sets none, or nothing is authorized. */
  readonly validUntil: Day | null;
  /** CTPAT importers only, while authorized. */
  readonly tier: Tier | null;
  /** CTPAT only: validated, no longer only certified. */
  readonly validated: boolean;
}
