import type { CalendarDate, Instant } from '../calendar';
import type { MembershipStatus } from './membership-status';

/** One step in the life of a membership, as its program recorded it. Never changed, never removed. */
export interface MembershipEvent {
  /** Grows in the order in which the hub wrote the events. */
  readonly id: number;
  readonly account: string;
  /** Code of a member type of the program: the line of business this membership is for. */
  readonly memberType: string;
  readonly status: MembershipStatus;
  readonly nativeStatus: string;
  /** CTPAT's I, II or III; null where the program or the line of business has none. */
  readonly tier: string | null;
  /** The last day of the authorization; null where it has no end. */
  readonly validUntil: CalendarDate | null;
  /** The day from which it was true (valid time). */
  readonly effectiveOn: CalendarDate;
  /** When the program recorded it, in the program's own words (record time). */
  readonly recordedAt: Instant;
  /** When the hub could first answer with it; what `knownAt` compares. */
  readonly knownFrom: Instant;
  /** From when on it no longer counts, because it was cancelled or corrected; null while it counts. */
  readonly retractedFrom: Instant | null;
  /** Which file and row, or which officer, said so. */
  readonly source: string;
}

/** Whether an event counted as known at an instant; null: as known now. */
export function isKnownEvent(
  { knownFrom, retractedFrom }: Pick<MembershipEvent, 'knownFrom' | 'retractedFrom'>,
  knownAt: Instant | null,
): boolean {
  if (knownAt === null) return retractedFrom === null;
  return knownFrom <= knownAt && (retractedFrom === null || knownAt < retractedFrom);
}

/** A validation of a membership (siteId null) or of one of its sites. */
export interface Validation {
  readonly account: string;
  readonly siteId: string | null;
  /** Code of the program that visited. */
  readonly performedBy: string;
  readonly validatedOn: CalendarDate;
  /** As the program states it; null where it follows from the program's rule. */
  readonly revalidationDue: CalendarDate | null;
  /** The recorded day that a person let this one replace; null for every validation that corrects nothing. */
  readonly corrects: CalendarDate | null;
  /** When the program recorded it. */
  readonly recordedAt: Instant;
  readonly knownFrom: Instant;
}
