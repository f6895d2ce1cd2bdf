import type { Localized } from '@aeo-hub/core/language';
import type { ProgramCode } from '@aeo-hub/core/program';
import type { Confidence } from '@aeo-hub/core/reference-data';
import type { Tier } from '../program-answer/program-answer';

/** MEMBERSHIP: of the home program itself. ARRANGEMENT: of mutual recognition. HARMONIZATION: of one membership in PIP and CTPAT. */
export const BENEFIT_KINDS = ['MEMBERSHIP', 'ARRANGEMENT', 'HARMONIZATION'] as const;
export type BenefitKind = (typeof BENEFIT_KINDS)[number];

/** What a member may be granted: never a promise of release. */
export interface Benefit {
  readonly code: string;
  readonly kind: BenefitKind;
  readonly name: Localized;
  readonly description: Localized;
  /** Which members of which program it is for; at most one rule for each program. */
  readonly rules: readonly BenefitRule[];
}

/** Which members of one program a benefit is for. What the hub can check is a field; what it cannot know is the condition. */
export interface BenefitRule {
  readonly program: ProgramCode;
  /** Null: every member type. */
  readonly memberTypes: readonly string[] | null;
  /** Null: whatever the tier. A membership without a tier meets no condition on tiers. */
  readonly tiers: readonly Tier[] | null;
  /** Only for memberships harmonized across PIP and CTPAT. */
  readonly harmonizedOnly: boolean;
  /** Only when the company is also a member, in good standing, of this other program, as one of these types. */
  readonly alsoMember: AlsoMember | null;
  readonly condition: Localized | null;
  /** Keys of the works it was read in. */
  readonly sources: readonly string[];
  /** The works, as readers are told of them. */
  readonly source: Localized;
  readonly confidence: Confidence;
}

export interface AlsoMember {
  readonly program: ProgramCode;
  readonly memberTypes: readonly string[];
}

/** A benefit together with its rule in one program. */
export interface ProgramBenefit {
  readonly benefit: Benefit;
  readonly rule: BenefitRule;
}
