import type { MembershipEvent } from '../membership';

/** What a program says of one step in the life of a membership. */
export type EventFacts = Pick<
  MembershipEvent,
  'memberType' | 'status' | 'nativeStatus' | 'tier' | 'validUntil' | 'effectiveOn' | 'recordedAt'
>;

/** An event on record. Without `retractedFrom` it counts. */
export type RecordedEvent = EventFacts & Partial<Pick<MembershipEvent, 'retractedFrom'>>;

/** Whether it counts: it was neither cancelled nor corrected. */
export function counts({ retractedFrom = null }: RecordedEvent): boolean {
  return retractedFrom === null;
}

/** `ACTIVE of 2020-01-13`: how messages name an event. */
export function nameOf(event: EventFacts): string {
  return `${event.status} of ${event.effectiveOn}`;
}

/** By the day they took effect, then by when they were recorded. */
export function byDay(a: EventFacts, b: EventFacts): number {
  if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn < b.effectiveOn ? -1 : 1;
  if (a.recordedAt !== b.recordedAt) return a.recordedAt < b.recordedAt ? -1 : 1;
  return 0;
}
