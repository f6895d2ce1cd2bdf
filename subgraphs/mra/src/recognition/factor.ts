import type { Language } from '@aeo-hub/core/language';

/** The factors that decide on recognition, in the order in which answers list them. */
export const FACTOR_CODES = [
  'ARRANGEMENT_IN_FORCE',
  'GOOD_STANDING',
  'MEMBER_TYPE_IN_SCOPE',
  'TIER_IN_SCOPE',
  'CONSENT_GIVEN',
  'DIRECTION_COVERED',
] as const;
export type FactorCode = (typeof FACTOR_CODES)[number];

/** One reason why, or why not. */
export interface Factor {
  readonly code: FactorCode;
  readonly passed: boolean;
  explanation(language: Language): string;
  /** What the factor was decided on: the arrangement's sources, or the program's own record. */
  source(language: Language): string;
}
