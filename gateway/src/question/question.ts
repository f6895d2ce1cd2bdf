import type { RequestEnvelope } from '@aeo-hub/core/subgraph';
import type { Course } from './course';
import type { TimeBudget } from './time-budget';

/** A question on its way through the gateway. */
export interface Question extends RequestEnvelope {
  /** The `iss` of the asker's token; null of whoever showed none. */
  readonly issuer: string | null;
  readonly subject: string | null;
  /** What the asker says that it is for; null when it says nothing. */
  readonly purpose: string | null;
  /** How long it may take. */
  readonly budget: TimeBudget;
  readonly course: Course;
  /** Asked by the gateway itself, about fictional companies; never set for a client's request. Its audit entry is made and not stored. */
  readonly isWarmUp?: true;
}
