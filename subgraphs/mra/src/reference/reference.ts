import type { ProgramCode } from '@aeo-hub/core/program';
import type { Arrangement } from './arrangement';
import type { Benefit } from './benefit';
import type { ClaimMechanism } from './claim-mechanism';
import type { HomePrograms } from './home-program';

/** All that mra knows by itself: public facts, each with its source and how sure it is. */
export interface Reference {
  readonly programs: HomePrograms;
  /** By program, then as its administration lists them: by signature, those without a date last. */
  readonly arrangements: readonly Arrangement[];
  /**
   * The same rows as recognition meets them: by program, in groups of one partner country, by country; within a group in the
   * register's order.
   */
  readonly byPartner: Readonly<Record<ProgramCode, readonly PartnerArrangements[]>>;
  readonly benefits: readonly Benefit[];
  /** By importing country or territory, or EU. */
  readonly claims: ReadonlyMap<string, ClaimMechanism>;
}

/** What one program has with one partner country, territory or union. */
export interface PartnerArrangements {
  readonly country: string;
  readonly arrangements: readonly Arrangement[];
}
