import type { Refusal } from './verdict';

/** What a row states of one subject. Two rows that state of one subject what differs contradict each other. */
export interface Statement {
  /** Of what: the same for all rows that speak of the same record of the same thing. */
  readonly subject: string;
  /** Which of its columns say so, for the person who decides. */
  readonly columns: string;
  /** What it says, as text. */
  readonly content: string;
}

interface Stated<Row> extends Statement {
  readonly row: Row;
}

/**
 * The rows that contradict another one which comes with them, each refused for all it contradicts. Neither is the truer for coming last, so
 * that what becomes of them does not depend on the order of the rows. Pure.
 */
export function contradictions<Row extends { readonly line: number }>(
  rows: readonly Row[],
  statementsOf: (row: Row) => readonly Statement[],
): ReadonlyMap<Row, Refusal> {
  if (rows.length < 2) return new Map();
  const bySubject = new Map<string, Stated<Row>[]>();
  for (const row of rows) {
    for (const statement of statementsOf(row)) {
      const stated = bySubject.get(statement.subject);
      if (stated) stated.push({ row, ...statement });
      else bySubject.set(statement.subject, [{ row, ...statement }]);
    }
  }
  const refused = new Map<Row, Refusal>();
  for (const stated of bySubject.values()) {
    for (const { row, columns, content } of stated) {
      const others = stated.filter((other) => other.content !== content);
      if (others.length === 0 || refused.has(row)) continue;
      const lines = [...new Set(others.map((other) => other.row.line))].toSorted((a, b) => a - b);
      refused.set(row, { code: 'CONTRADICTORY_ROWS', detail: detailOf(columns, lines) });
    }
  }
  return refused;
}

function detailOf(columns: string, lines: readonly number[]): string {
  const named = lines.slice(0, 5).join(', ') + (lines.length > 5 ? ', …' : '');
  return `line ${named} of the file says something else of the same record: ${columns}`;
}
