import type { IdentifierScheme } from '@aeo-hub/core/identifier';
import type { ProgramCode } from '@aeo-hub/core/program';

/** One answered question about one identifier or company, as the audit has it: a row with what its entry says of the asker. */
export interface QuestionRow {
  /** Of the entry; a 64-bit number as text. */
  readonly sequence: string;
  /** Within the entry, from 0. */
  readonly position: number;
  readonly at: Date;
  /** The instant as known at which was asked. */
  readonly knownAt: Date;
  readonly role: string;
  readonly country: string | null;
  readonly programs: readonly ProgramCode[] | null;
  readonly companyScheme: IdentifierScheme | null;
  readonly companyValue: string | null;
  readonly purpose: string | null;
  readonly field: string;
  /** Null of a name. */
  readonly scheme: IdentifierScheme | null;
  readonly asked: string;
  readonly outcome: string;
  /** The company that was shown. */
  readonly company: string | null;
  /** Programs that showed or confirmed their member, or recorded of it. */
  readonly shownBy: readonly ProgramCode[];
}
