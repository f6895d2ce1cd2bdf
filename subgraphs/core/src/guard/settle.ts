import type { Refusal } from './verdict';

/** What guards make of rows that come together, given what is recorded. */
export interface Judgement<Row, History> {
  readonly refused: ReadonlyMap<Row, Refusal>;
  /** The rows that say something new. */
  readonly news: ReadonlySet<Row>;
  /** What is recorded once the news are; only of worth when no row is refused. */
  readonly history: History;
}

/**
 * Finds which rows can be applied together. A row is one: when one of its facts is refused, none of it is applied, and what was
 * judged beside it is judged again without it. Looks again at every row until nothing more is news: so the same rows a second
 * time change nothing.
 */
export function settle<Row, History>(
  recorded: History,
  rows: readonly Row[],
  judge: (history: History, rows: readonly Row[]) => Judgement<Row, History>,
): Judgement<Row, History> {
  const news = new Set<Row>();
  let history = recorded;
  for (;;) {
    const refused = new Map<Row, Refusal>();
    let candidates = rows;
    let judgement = judge(history, candidates);
    while (judgement.refused.size > 0) {
      for (const [row, refusal] of judgement.refused) refused.set(row, refusal);
      candidates = candidates.filter((row) => !refused.has(row));
      judgement = judge(history, candidates);
    }
    for (const row of judgement.news) news.add(row);
    history = judgement.history;
    if (judgement.news.size === 0 || judgement.news.size === rows.length) return { refused, news, history };
  }
}
