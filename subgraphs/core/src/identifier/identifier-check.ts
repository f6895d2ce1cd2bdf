import type { Localized } from '../language';
import type { Identifier } from './identifier';

/** Why a value cannot be an identifier of its scheme. The codes are stable. */
export type IdentifierProblemCode =
  | 'EMPTY_VALUE'
  | 'VALUE_TOO_LONG'
  | 'WRONG_CHARACTER'
  | 'DECIMAL_NUMBER'
  | 'PLACEHOLDER_VALUE'
  | 'WRONG_LENGTH'
  | 'WRONG_FORM'
  | 'WRONG_CHECK_DIGIT'
  | 'WRONG_SUFFIX'
  | 'UNKNOWN_PREFIX'
  | 'UNKNOWN_COUNTRY'
  | 'PROVINCE_EXPECTED'
  | 'IMPOSSIBLE_DATE'
  | 'SCHEME_NOT_HELD';

export interface IdentifierProblem {
  readonly code: IdentifierProblemCode;
  /** What is wrong and what to do. */
  readonly message: Localized;
}

/** A doubt about an identifier that is accepted all the same. The codes are stable. */
export interface SoftCheck {
  readonly code: 'RFC_CHECK_DIGIT_DIFFERS' | 'GENERIC_RFC' | 'PLACEHOLDER_NUMBER';
  readonly message: Localized;
}

export type IdentifierCheck =
  | { readonly ok: true; readonly identifier: Identifier; readonly warning: SoftCheck | null }
  | {
      readonly ok: false;
      /** The value, normalized as far as it could be, at most 64 characters, safe to show and to store. */
      readonly value: string;
      readonly problem: IdentifierProblem;
    };
