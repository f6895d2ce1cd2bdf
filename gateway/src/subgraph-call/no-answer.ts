import type { AnswerState } from './answer-state';

/** A subgraph gave no answer that can be used. The cause is for the log. */
export class NoAnswer extends Error {
  /**
   * @param state the state that the caller sees
   * @param isItsFault whether the subgraph itself is to blame, rather than a question that left it too little time
   * @param mayChange whether the same call, made again at once, may be answered
   */
  constructor(
    readonly state: Exclude<AnswerState, 'OK'>,
    readonly isItsFault: boolean,
    cause: unknown,
    readonly mayChange = true,
  ) {
    super(state === 'LATE' ? 'The subgraph answered too late' : 'The subgraph gave no answer', { cause });
    this.name = 'NoAnswer';
  }
}
