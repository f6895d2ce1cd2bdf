import type { Instant } from '@aeo-hub/core/calendar';
import { PROGRAM_CODES, PROGRAMS, type ProgramCode } from '@aeo-hub/core/program';
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
  private readonly heard = new Map<string, Heard>();
  private subgraphs: readonly string[] = [];

  /** @param subgraphs those of the composed schema: a program that is not among them is not told of */
  follow(subgraphs: readonly string[]): void {
    this.subgraphs = subgraphs;
  }

  hear(subgraph: string, state: AnswerState, dataAsOf: Instant | null): void {
    this.heard.set(subgraph, { state, dataAsOf: dataAsOf ?? this.heard.get(subgraph)?.dataAsOf ?? null });
  }

  /** The programs in their order; one that nothing was heard of yet is LATE. */
  reports(): readonly ProgramReport[] {
    return PROGRAM_CODES.filter((code) => this.subgraphs.includes(PROGRAMS[code].folder)).map((program) => {
      const { state, dataAsOf } = this.heard.get(PROGRAMS[program].folder) ?? { state: 'LATE', dataAsOf: null };
      return { program, state, dataAsOf };
    });
  }
}
