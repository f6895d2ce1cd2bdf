import type { Refusal } from '../guard';
import type { Fault } from '../import';

export const RECORDING_OUTCOMES = ['RECORDED', 'UNCHANGED', 'REFUSED'] as const;

export type RecordingOutcome = (typeof RECORDING_OUTCOMES)[number];

/**
 * Why something was not recorded. Those of guards and of files are the importer's own: what it would hold for a person or reject is
 * refused here by the same code.
 */
export type RecordProblemCode =
  | Refusal['code']
  | Fault['code']
  | 'UNKNOWN_ACCOUNT'
  | 'UNKNOWN_EVENT'
  | 'NOT_SCHEDULED'
  | 'DAY_HAS_COME'
  | 'NO_CONSENT_TO_WITHDRAW'
  | 'HISTORY_BUSY';

export interface RecordProblem {
  readonly code: RecordProblemCode;
  /** The field of the input that is at fault; null where none is by itself. */
  readonly field: string | null;
  /** What stands against it, as the importer would tell it, in English; null where the code says all. */
  readonly detail: string | null;
}

/** What became of something that an officer had recorded. UNCHANGED: it is on record already, or a later record says otherwise. */
export type Recording =
  | { readonly outcome: Exclude<RecordingOutcome, 'REFUSED'> }
  | { readonly outcome: 'REFUSED'; readonly problem: RecordProblem };

export function refused(code: RecordProblemCode, field: string | null = null, detail: string | null = null): Recording {
  return { outcome: 'REFUSED', problem: { code, field, detail } };
}
