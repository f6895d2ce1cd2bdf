import type { MembershipStatus } from '../../membership';
import type { ProgramCode } from '../../program';
import type { ConsentField, MemberField, SiteField } from './fields';

/** One column: what it says, what the program calls it, and a value as the program would write it. */
export type Column<Field extends string> = readonly [field: Field, name: string, example: string];

/** The CSV files of one program in that program's own vocabulary. Columns a program has no use for are left out. */
export interface FileFormat {
  readonly program: ProgramCode;
  /** The program's words for a status, compared without regard to case and accents; the first of a status is its usual one. */
  readonly statusWords: readonly (readonly [word: string, status: MembershipStatus])[];
  readonly members: readonly Column<MemberField>[];
  readonly sites: readonly Column<SiteField>[];
  readonly consents: readonly Column<ConsentField>[];
}

/** Written beside a rejected row. In a file that comes back mended it is not read, but tells that cells are marked. */
export const REJECT_REASON = 'reject_reason';
