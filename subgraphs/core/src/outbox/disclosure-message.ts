import type { CalendarDate, Instant } from '../calendar';

/** Topic of the outbox under which a program tells the registry to whom a member may be shown, and nothing else of it. */
export const DISCLOSURE_TOPIC = 'disclosure';

/** To whom an account may be shown. Sent whole, whenever any of it may have changed; it replaces what was said before. */
export interface DisclosureMessage {
  readonly account: string;
  readonly grants: readonly DisclosureGrant[];
}

/** One grantee, for as long as consent, membership and arrangement all hold. */
export interface DisclosureGrant {
  /** A partner's code (ISO 3166-1 alpha-2, or EU), or TRADERS. */
  readonly grantee: string;
  readonly from: CalendarDate;
  /** The first day on which it no longer holds; null: it goes on. */
  readonly until: CalendarDate | null;
  /** Since when it has been known that the account was ever a member. As known before, it had only applied, if that. */
  readonly memberKnownFrom: Instant;
}
