import type { CalendarDate, Instant } from '@aeo-hub/core/calendar';
import type { RequestContext } from '@aeo-hub/core/subgraph';
import type { Reference } from './reference/reference';

/** What the resolvers of mra are handed. */
export interface MraContext extends RequestContext {
  /** The UTC calendar day of the request. */
  readonly today: CalendarDate;
  /** The reference data as known at an instant; null: as known now. */
  reference(knownAt: Instant | null): Reference;
}
