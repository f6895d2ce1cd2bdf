import type { CalendarDate } from '@aeo-hub/core/calendar';
import type { ProgramCode } from '@aeo-hub/core/program';
import type { HarmonizationClaim } from '../program-answer/program-answer';
import type { Words } from '../wording/words';

export const HARMONIZATION_OUTCOMES = ['HARMONIZED', 'NOT_HARMONIZED', 'NOT_CONFIRMED', 'UNAVAILABLE'] as const;
export type HarmonizationOutcome = (typeof HARMONIZATION_OUTCOMES)[number];

/** PIP and CTPAT administered as one membership. Everything but the outcome is null unless it is HARMONIZED. */
export interface Harmonization {
  readonly outcome: HarmonizationOutcome;
  /** Null also when the headquarters are in neither country. */
  readonly host: ProgramCode | null;
  readonly since: CalendarDate | null;
  readonly siteValidation: HarmonizationClaim['siteValidation'];
  readonly pointOfContact: string | null;
  /** Whether the two programs agree that the membership is, or is not, in good standing. */
  readonly inAgreement: boolean | null;
  /** How they differ; null when they agree. */
  readonly disagreement: Words | null;
}
