import type { Localized } from '../language';
import type { IdentifierProblem, SoftCheck } from './identifier-check';

/** All that tells one scheme from another. */
export interface SchemeRule {
  readonly name: Localized;
  /** The form expected, as words that follow "expected". */
  readonly shape: Localized;
  /** From what was typed (at most 64 characters) to the one way of writing it. Applied to its own result it changes nothing. */
  readonly normalize: (raw: string) => string;
  /** A character that the normalized value must not have. */
  readonly foreign: RegExp;
  /** Whether a normalized value can have this many characters. */
  readonly hasLength: (count: number) => boolean;
  readonly form?: RegExp;
  /** What the form cannot say: check digits, prefixes, dates. Called with a value of the right form. */
  readonly check?: (value: string) => IdentifierProblem | null;
  readonly softCheck?: (value: string) => SoftCheck | null;
  /** ISO 3166-1 alpha-2, or null. Called with a value that passed. */
  readonly country: (value: string) => string | null;
}
