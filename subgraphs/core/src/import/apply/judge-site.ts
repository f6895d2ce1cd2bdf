import {
  decideValidations,
  isRefusal,
  recordedInFuture,
  type Judgement,
  type RecordedValidation,
  type Refusal,
  type ValidationFacts,
} from '../../guard';
import type { SiteRow } from '../row/rows';
import type { Circumstances } from './ledger';

/** What is recorded of one site, and what rows add to it. */
export interface SiteHistory {
  readonly validations: readonly RecordedValidation[];
  readonly added: readonly { readonly row: SiteRow; readonly facts: ValidationFacts }[];
}

/** Judges the validations that rows of one site state. A site may come before the membership that it belongs to. */
export function judgeSite(
  history: SiteHistory,
  rows: readonly SiteRow[],
  { now }: Circumstances,
): Judgement<SiteRow, SiteHistory> {
  const refused = new Map<SiteRow, Refusal>();
  for (const row of rows) {
    const refusal = recordedInFuture(row, now);
    if (refusal) refused.set(row, refusal);
  }
  const said = rows.flatMap((row) => (row.validation && !refused.has(row) ? [{ row, facts: row.validation }] : []));
  const verdicts = decideValidations(
    history.validations,
    said.map(({ facts }) => facts),
    now,
  );
  const added = said.filter((_, at) => verdicts[at] === 'NEW');
  for (const [at, { row }] of said.entries()) {
    const verdict = verdicts[at];
    if (verdict && isRefusal(verdict)) refused.set(row, verdict);
  }
  const news = new Set(added.map(({ row }) => row));
  const validations = [...history.validations, ...added.map(({ facts }) => facts)];
  return { refused, news, history: { ...history, validations, added: [...history.added, ...added] } };
}
