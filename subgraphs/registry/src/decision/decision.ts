import type { Instant } from '@aeo-hub/core/calendar';
import type { AccountKey } from '../account/account-key';

/**
 * What a person decided about companies, in terms of the accounts that made them up at the time. MERGE: all of `left` and `right`
 * are one company. SPLIT: none of `left` is ever in one company with any of `right`. About any two accounts the last decision holds.
 */
export interface Decision {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly decidedAt: Instant;
  readonly left: readonly AccountKey[];
  readonly right: readonly AccountKey[];
}

export const DECISION_KINDS = ['MERGE', 'SPLIT'] as const;

export type DecisionKind = (typeof DECISION_KINDS)[number];
