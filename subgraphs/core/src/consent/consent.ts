import type { CalendarDate, Instant, PointInTime } from '../calendar';

/** Who a member may share its membership with: a partner's code (ISO 3166-1 alpha-2, or EU), or other traders. */
export type Grantee = string;

/** Consent to be confirmed to other traders: the counterpart question. */
export const TRADERS: Grantee = 'TRADERS';

export const CONSENT_KINDS = ['GIVEN', 'WITHDRAWN'] as const;

export type ConsentKind = (typeof CONSENT_KINDS)[number];

/** A member gave or withdrew its consent. Never changed, never removed. */
export interface ConsentEvent {
  readonly id: number;
  readonly account: string;
  readonly grantee: Grantee;
  readonly kind: ConsentKind;
  /** From this day it holds; from this day it no longer holds. */
  readonly effectiveOn: CalendarDate;
  readonly recordedAt: Instant;
  readonly knownFrom: Instant;
}

/** The grantees whose consent held on a day, as known at an instant, in order of their codes. */
export function consentsOn(events: readonly ConsentEvent[], at: PointInTime): readonly Grantee[] {
  const latest = new Map<Grantee, ConsentEvent>();
  for (const event of events) {
    if (event.effectiveOn > at.on || (at.knownAt !== null && event.knownFrom > at.knownAt)) continue;
    const standing = latest.get(event.grantee);
    if (!standing || isLater(event, standing)) latest.set(event.grantee, event);
  }
  return [...latest.values()]
    .filter((event) => event.kind === 'GIVEN')
    .map((event) => event.grantee)
    .toSorted();
}

function isLater(a: ConsentEvent, b: ConsentEvent): boolean {
  if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn > b.effectiveOn;
  if (a.recordedAt !== b.recordedAt) return a.recordedAt > b.recordedAt;
  return a.id > b.id;
}
