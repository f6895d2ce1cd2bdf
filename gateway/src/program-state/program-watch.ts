import type { Instant } from '@aeo-hub/core/calendar';
import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import type { AnswerState } from '../subgraph-call/answer-state';

/** What is known of a program at the moment. */
export interface ProgramReport {
  readonly program: ProgramCode;
  readonly state: AnswerState;
  /** When its latest data was applied, as it last said; null as long as it has said nothing, or has none. */
  readonly dataAsOf: Instant | null;
}

interface Heard {
  readonly state: AnswerState;
  readonly dataAsOf: Instant | null;
}

/** Keeps what was last heard of each program, by whichever question asked it last. */
export class ProgramWatch {
  private readonly heard = new Map<ProgramCode, Heard>();
  private programs: readonly ProgramCode[] = [];

  /** @param programs those that subgraphs of the composed schema answer for: a program that is not among them is not told of */
  follow(programs: readonly ProgramCode[]): void {
    this.programs = programs;
  }

  hear(program: ProgramCode, state: AnswerState, dataAsOf: Instant | null): void {
    this.heard.set(program, { state, dataAsOf: dataAsOf ?? this.heard.get(program)?.dataAsOf ?? null });
  }

  /** The programs in their order; one that nothing was heard of yet is LATE. */
  reports(): readonly ProgramReport[] {
    return PROGRAM_CODES.filter((code) => this.programs.includes(code)).map((program) => {
      const { state, dataAsOf } = this.heard.get(program) ?? { state: 'LATE', dataAsOf: null };
      return { program, state, dataAsOf };
    });
  }
}
