import type { CalendarDate } from '../calendar';

/** An arrangement of a program, as far as it decides who may see its members. */
export interface PartnerArrangement {
  /** ISO 3166-1 alpha-2, or EU. */
  readonly partner: string;
  /** The first day on which it is in force; one that is not in force at all is not listed. */
  readonly inForceSince: CalendarDate;
}
