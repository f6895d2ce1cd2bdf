import type { Instant } from '@aeo-hub/core/calendar';
import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import type { AnswerState } from '../subgraph-call/answer-state';

/** What is known of a program at the moment. */
export interface ProgramReport {
  readonly program: ProgramCode;
  readonly state: AnswerState;
  /** When its latest data was applied, as its last response said; null before the first response, or without data. */
  readonly dataAsOf: Instant | null;
}

interface Heard {
  readonly state: AnswerState;
  readonly dataAsOf: Instant | null;
}

/** The state of each program, by its last answer or probe. */
export class ProgramWatch {
  private readonly heard = new Map<ProgramCode, Heard>();
  private programs: readonly ProgramCode[] = [];

  /** @param programs those that subgraphs of the composed schema answer for: no other program is reported */
  follow(programs: readonly ProgramCode[]): void {
    this.programs = programs;
  }

  hear(program: ProgramCode, state: AnswerState, dataAsOf: Instant | null): void {
    this.heard.set(program, { state, dataAsOf: dataAsOf ?? this.heard.get(program)?.dataAsOf ?? null });
  }

  /** The programs in their order; one that has not answered yet is LATE. */
  reports(): readonly ProgramReport[] {
    return PROGRAM_CODES.filter((code) => this.programs.includes(code)).map((program) => {
      const { state, dataAsOf } = this.heard.get(program) ?? { state: 'LATE', dataAsOf: null };
      return { program, state, dataAsOf };
    });
  }
}
