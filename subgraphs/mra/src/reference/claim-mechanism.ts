import type { Localized } from '@aeo-hub/core/language';
import type { ProgramCode } from '@aeo-hub/core/program';
import type { Confidence } from '@aeo-hub/core/reference-data';

/** DIRECT: described for every partner, or for this one. ASSUMED: described for others. UNKNOWN: only that there is one. */
export const EVIDENCES = ['DIRECT', 'ASSUMED', 'UNKNOWN'] as const;
export type Evidence = (typeof EVIDENCES)[number];

/** How an import declaration names a foreign trusted trader: one mechanism serves every arrangement of its territory. */
export interface ClaimMechanism {
  /** Countries, customs territories or EU. Each has at most one mechanism. */
  readonly importingInto: readonly string[];
  readonly field: Localized;
  /** In the order in which they are entered. */
  readonly values: readonly ClaimValue[];
  readonly enteredBy: Localized | null;
  readonly evidence: Evidence;
  /** The home programs for which it is described itself, where `evidence` holds for the others; null: none. */
  readonly directFor: readonly ProgramCode[] | null;
  /** What the evidence rests on. */
  readonly basis: Localized;
  readonly source: string;
  readonly confidence: Confidence;
}

export interface ClaimValue {
  readonly text: Localized;
  /** The home programs whose members it is for; null: all. */
  readonly onlyFor: readonly ProgramCode[] | null;
}
