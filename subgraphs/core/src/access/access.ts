import type { Caller } from '../caller';
import { PROGRAM_CODES } from '../program';

/** `on`: who asks is told by tokens, and what they see by the disclosure policy. `off`: everybody sees everything. */
export type Access = 'on' | 'off';

/** Who everybody is while access control is off. */
export const EVERYBODY: Caller = { role: 'OFFICER', programs: PROGRAM_CODES };

/** Said wherever something starts without access control. */
export const ACCESS_OFF_WARNING =
  'HUB_ACCESS=off: ACCESS CONTROL IS OFF. Whoever reaches this sees every member of every program. For benchmarks and test suites only.';
