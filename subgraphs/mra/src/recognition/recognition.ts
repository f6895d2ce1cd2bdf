import type { Localized } from '@aeo-hub/core/language';
import type { ProgramCode } from '@aeo-hub/core/program';
import type { Evidence } from '../reference/claim-mechanism';
import type { ArrangementOnDay } from '../register/arrangement-on';
import type { BenefitView } from './benefit-view';
import type { Factor } from './factor';

/** What one membership is worth under one arrangement on one day. */
export interface Recognition {
  readonly arrangement: ArrangementOnDay;
  readonly membershipId: string;
  readonly program: ProgramCode;
  /** The importing country, territory or union. */
  readonly grantedBy: string;
  /** True when every factor passed. */
  readonly eligible: boolean;
  /** All six, in the order of FACTOR_CODES. */
  readonly factors: readonly Factor[];
  /** What the partner may grant; empty unless eligible. */
  readonly benefits: readonly BenefitView[];
  /** Null when nothing is known of how the benefit is claimed there. */
  readonly claim: ClaimReference | null;
}

/** What the partner's declaration needs. */
export interface ClaimReference {
  readonly importingInto: string;
  readonly field: Localized;
  readonly values: readonly Localized[];
  readonly enteredBy: Localized | null;
  readonly evidence: Evidence;
  /** What the evidence rests on. */
  readonly basis: Localized;
  readonly source: string;
}

export interface RecognitionSet {
  /** True when every program answered. */
  readonly complete: boolean;
  readonly unavailable: readonly ProgramCode[];
  /** By program, then partner country, then the membership's order. */
  readonly items: readonly Recognition[];
}
