import type { SoftCheck } from '../../identifier';

export type FaultCode =
  | 'MISSING_VALUE'
  | 'WRONG_COLUMN_COUNT'
  | 'INVALID_IDENTIFIER'
  | 'INVALID_DATE'
  | 'INVALID_INSTANT'
  | 'UNKNOWN_COUNTRY'
  | 'UNKNOWN_GRANTEE'
  | 'UNKNOWN_MEMBER_TYPE'
  | 'UNKNOWN_STATUS'
  | 'UNKNOWN_TIER'
  | 'UNKNOWN_PROGRAM'
  | 'FORMULA_CELL'
  | 'CONTROL_CHARACTER'
  | 'TEXT_TOO_LONG'
  | 'TOO_MANY_VALUES'
  | 'DATES_CROSSED';

/** What is doubtful about a value of a file that is taken all the same. The codes are stable. */
export type WarningCode = SoftCheck['code'] | 'DOUBLY_ENCODED';

/** How much of a value is kept to be shown, in characters. */
export const LONGEST_SHOWN = 200;

/** Something about a cell of a file. */
interface Remark<Code> {
  readonly line: number;
  /** As the header writes it; empty where no one column is at fault. */
  readonly column: string;
  /** Its beginning, as it stands in the file. */
  readonly value: string;
  readonly code: Code;
  readonly reason: string;
}

/** One thing wrong with a row, which is rejected for it. */
export type Fault = Remark<FaultCode>;

/** One thing doubtful about a row, which is taken all the same. */
export type Warning = Remark<WarningCode>;
