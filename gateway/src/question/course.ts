import type { ProgramCode } from '@aeo-hub/core/program';
import type { AuditedQuestion, AuditRow } from '../audit/audit-entry';
import type { Measure } from '../limits/measure/measure';
import type { RateKey } from '../limits/rate/rate-limiter';
import type { AnswerState } from '../subgraph-call/answer-state';

/** From best to worst. */
const STATES: readonly AnswerState[] = ['OK', 'LATE', 'DOWN'];

/** An operation as its asker wrote it. */
export interface AskedOperation {
  readonly name: string | null;
  /** `query` or `mutation`; null where the document does not say which operation is meant. */
  readonly kind: string | null;
  /** SHA-256 of the document, in hexadecimal. */
  readonly hash: string;
}

/** What is learnt of one question while it is answered. */
export class Course {
  /** Which identifiers and names were asked about, with what was told. */
  rows: readonly AuditRow[] = [];
  /** Its place in the audit; null as long as it has none, and when no audit is kept. */
  audited: AuditedQuestion | null = null;
  /** Whose share of what may be asked in a minute it is counted to; null: nobody's. */
  rateKey: RateKey | null = null;
  /** What it asks of the hub; null of what is no operation. */
  measure: Measure | null = null;

  /** Which operation it is; null of what is none. */
  operation: AskedOperation | null = null;
  /** Codes of the errors that it is answered with. */
  errorCodes: readonly string[] = [];

  private readonly states = new Map<string, AnswerState>();
  private readonly programStates = new Map<ProgramCode, AnswerState>();

  private readonly endings: (() => void)[] = [];

  /** Has something done once the question is answered, or nobody waits for its answer any more. */
  atEnd(ending: () => void): void {
    this.endings.push(ending);
  }

  end(): void {
    for (const ending of this.endings.splice(0)) ending();
  }

  /**
   * Notes how a subgraph answered one call; one that failed once has not answered the question.
   *
   * @param programs those that it answers for
   */
  subgraphAnswered(subgraph: string, state: AnswerState, programs: readonly ProgramCode[]): void {
    note(this.states, subgraph, state);
    for (const program of programs) note(this.programStates, program, state);
  }

  /** How a program answered; null when it was not asked. */
  stateOf(program: ProgramCode): AnswerState | null {
    return this.programStates.get(program) ?? null;
  }

  /** The subgraphs that were asked, by name, and how they answered. */
  get subgraphs(): readonly (readonly [name: string, state: AnswerState])[] {
    return [...this.states].toSorted(([one], [other]) => (one < other ? -1 : 1));
  }
}

/** Notes the worst state of all. */
function note<Key>(states: Map<Key, AnswerState>, key: Key, state: AnswerState): void {
  const known = states.get(key) ?? 'OK';
  states.set(key, STATES.indexOf(state) > STATES.indexOf(known) ? state : known);
}
