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
  | 'TIER_NOT_APPLICABLE'
  | 'UNKNOWN_PROGRAM'
  | 'FORMULA_CELL'
  | 'CONTROL_CHARACTER'
  | 'TEXT_TOO_LONG'
  | 'TOO_MANY_VALUES'
  | 'DATES_CROSSED';

/** How much of a value is kept to be shown, in characters. */
export const LONGEST_SHOWN = 200;

/** One thing wrong with a row, which is rejected for it. */
export interface Fault {
  readonly line: number;
  /** As the header writes it; empty where no one column is at fault. */
  readonly column: string;
  /** Its beginning, as it stands in the file. */
  readonly value: string;
  readonly code: FaultCode;
  readonly reason: string;
}
