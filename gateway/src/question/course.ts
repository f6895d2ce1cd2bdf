import type { AuditedQuestion, AuditRow } from '../audit/audit-entry';

/** What is learnt of one question while it is answered. */
export class Course {
  /** Which identifiers and names were asked about, with what was told. */
  rows: readonly AuditRow[] = [];
  /** Its place in the audit; null as long as it has none, and when no audit is kept. */
  audited: AuditedQuestion | null = null;

  private readonly states = new Map<string, 'OK' | 'UNAVAILABLE'>();

  /** Notes whether a subgraph answered one call; one that failed once has not answered the question. */
  subgraphAnswered(subgraph: string, answered: boolean): void {
    if (!answered) this.states.set(subgraph, 'UNAVAILABLE');
    else if (!this.states.has(subgraph)) this.states.set(subgraph, 'OK');
  }

  /** The subgraphs that were asked, by name, and whether they answered. */
  get subgraphs(): readonly (readonly [name: string, state: 'OK' | 'UNAVAILABLE'])[] {
    return [...this.states].toSorted(([one], [other]) => (one < other ? -1 : 1));
  }
}
