import type { ProgramCode } from '@aeo-hub/core/program';
import type { Trade } from '../name/trade';
import type { Weighted } from '../random/random';

export type Headquarters = 'CA' | 'US' | 'MX' | 'OTHER';

/** A kind of company: what it does, where from, and which memberships it applies for. */
export interface Archetype {
  readonly trade: Trade;
  readonly headquarters: Weighted<Headquarters>;
  readonly memberships: readonly { readonly program: ProgramCode; readonly memberType: string }[];
  /** How many in a thousand of those in Mexico or the United States are natural persons. */
  readonly persons: number;
}
