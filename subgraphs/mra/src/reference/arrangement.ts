import type { PartialDate } from '@aeo-hub/core/calendar';
import type { Localized } from '@aeo-hub/core/language';
import type { ProgramCode } from '@aeo-hub/core/program';
import type { Confidence } from '@aeo-hub/core/reference-data';
import type { Tier } from '../program-answer/program-answer';
import type { ProgramBenefit } from './benefit';

/** IN_FORCE: listed as current, or seen working. ACTION_PLAN: the step before an arrangement. UNVERIFIED: nothing was found, or
 * it was reported and its own administration does not list it. */
export const ARRANGEMENT_STATUSES = ['IN_FORCE', 'SIGNED', 'PILOT', 'ACTION_PLAN', 'UNVERIFIED'] as const;
export type ArrangementStatus = (typeof ARRANGEMENT_STATUSES)[number];

export const DIRECTIONS = ['BOTH', 'EXPORTS_TO_PARTNER', 'IMPORTS_FROM_PARTNER'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** The other side, under the names in the arrangement as signed; in another language where its own or the home administration names it so. */
export interface PartnerProgram {
  /** A country, a customs territory (HK, TW) or EU. */
  readonly country: string;
  readonly administration: Localized;
  readonly name: Localized;
  readonly acronym: Localized | null;
  /** The tiers of the partner's own program whose members are recognised at home; they do not limit the home program's members. */
  readonly tiers: readonly string[] | null;
}

/** A mutual recognition arrangement, or what was taken for one, as it is known today, seen from one home program. */
export interface Arrangement {
  readonly id: string;
  readonly program: ProgramCode;
  readonly partner: PartnerProgram;
  /** Names the text that was signed: shared by the two views of one arrangement, and by the partners of a plurilateral one. */
  readonly instrument: string;
  readonly status: ArrangementStatus;
  /** What the status rests on. */
  readonly statusBasis: Localized;
  readonly signedOn: PartialDate | null;
  readonly implementedOn: PartialDate | null;
  /** When an action plan was announced, where that is known. */
  readonly plannedOn: PartialDate | null;
  readonly direction: Direction;
  /** Codes of the home program's member types that it covers; null: all of them. */
  readonly memberTypes: readonly string[] | null;
  /** Tiers of the home program that it covers; null: whatever the tier. */
  readonly homeTiers: readonly Tier[] | null;
  /** What the partner may grant under it. */
  readonly benefits: readonly ProgramBenefit[];
  readonly benefitsBasis: Localized | null;
  readonly source: Localized;
  readonly confidence: Confidence;
  readonly note: Localized | null;
}
