/** Why a fact was not applied. The codes are stable. */
export type GuardCode =
  | 'RECORDED_DATE_MOVED'
  | 'PRECEDES_MEMBERSHIP'
  | 'RECORDED_IN_FUTURE'
  | 'VALIDATED_IN_FUTURE'
  | 'STEP_NOT_ALLOWED'
  | 'MEMBER_TYPE_CHANGED'
  | 'CONTRADICTORY_ROWS';

export interface Refusal {
  readonly code: GuardCode;
  /** What stands against it, naming what is recorded and what was said, for the person who decides. */
  readonly detail: string;
}

/** What is to be done with a fact: append it, nothing (it is recorded, or an older word than the recorded one), or ask a person. */
export type Verdict = 'NEW' | 'UNCHANGED' | Refusal;

export function isRefusal(verdict: Verdict): verdict is Refusal {
  return typeof verdict === 'object';
}
