export type DecisionRefusalCode =
  'NO_REASON' | 'UNKNOWN_COMPANY' | 'SAME_COMPANY' | 'UNKNOWN_ACCOUNT' | 'NOTHING_REMAINS';

/** A decision that makes no sense as things stand; nothing was recorded. The message says what to do, the code is stable. */
export class DecisionRefused extends Error {
  constructor(
    readonly code: DecisionRefusalCode,
    message: string,
  ) {
    super(message);
    this.name = 'DecisionRefused';
  }
}
