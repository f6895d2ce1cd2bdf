import type { ConsentEvent, Grantee } from '../../consent';
import {
  decideConsents,
  isRefusal,
  settle,
  type ConsentStep,
  type Judgement,
  type Refusal,
  type Statement,
} from '../../guard';
import { MembershipRepository } from '../../membership';
import type { FileFormat } from '../format/file-format';
import { consentShape, type ConsentCells } from '../row/consent-row';
import type { ConsentRow } from '../row/rows';
import { ByAccount } from './by-account';
import type { Circumstances, Judged, Ledger } from './ledger';
import type { HistoryWriter } from './history-writer';
import type { SqlSession } from './sql-session';

/** What is recorded of one consent, and what rows add to it. */
interface ConsentHistory {
  readonly steps: readonly ConsentStep[];
  readonly added: readonly { readonly row: ConsentRow; readonly step: ConsentStep }[];
}

/** Meets the rows of a consents file with the consents on record. A consent may precede the membership. */
export class ConsentLedger implements Ledger<ConsentCells, ConsentRow, ByAccount<ConsentEvent>> {
  readonly shape;

  constructor(
    format: FileFormat,
    private readonly session: SqlSession,
    private readonly writer: HistoryWriter,
  ) {
    this.shape = consentShape(format);
  }

  async load(accounts: readonly string[]): Promise<ByAccount<ConsentEvent>> {
    const consents = await MembershipRepository.ofProgram(this.session).consents(accounts);
    return new ByAccount(consents.toSorted((a, b) => a.id - b.id));
  }

  statementsOf({ recordedAt, grantee, since, until }: ConsentRow): readonly Statement[] {
    return [{ subject: `${grantee} ${since} ${recordedAt}`, columns: 'the end of the consent', content: until ?? '' }];
  }

  judge(
    consents: ByAccount<ConsentEvent>,
    account: string,
    rows: readonly ConsentRow[],
    circumstances: Circumstances,
    sourceOf: (row: ConsentRow) => string,
  ): Judged<ConsentRow> {
    const refused = new Map<ConsentRow, Refusal>();
    const news = new Set<ConsentRow>();
    const byGrantee = new Map<Grantee, ConsentRow[]>();
    for (const row of rows) {
      const group = byGrantee.get(row.grantee);
      if (group) group.push(row);
      else byGrantee.set(row.grantee, [row]);
    }
    for (const [grantee, granteeRows] of byGrantee) {
      const steps = consents.of(account).filter((consent) => consent.grantee === grantee);
      const judged = settle({ steps, added: [] }, granteeRows, (history: ConsentHistory, candidates) =>
        judgeConsents(history, candidates, circumstances),
      );
      for (const [row, refusal] of judged.refused) refused.set(row, refusal);
      for (const row of judged.news) news.add(row);
      for (const { row, step } of judged.history.added) this.writer.consent(account, grantee, step, sourceOf(row));
    }
    return { refused, news };
  }
}

function judgeConsents(
  history: ConsentHistory,
  rows: readonly ConsentRow[],
  { now }: Circumstances,
): Judgement<ConsentRow, ConsentHistory> {
  const refused = new Map<ConsentRow, Refusal>();
  const news = new Set<ConsentRow>();
  const added: { readonly row: ConsentRow; readonly step: ConsentStep }[] = [];
  // In the order in which they were recorded, so that steps of one day are written in that order.
  const ordered = rows.toSorted(byRecord);
  for (const [at, { verdict, steps }] of decideConsents(history.steps, ordered, now).entries()) {
    const row = ordered[at];
    if (!row) continue;
    if (isRefusal(verdict)) refused.set(row, verdict);
    if (verdict === 'NEW') news.add(row);
    for (const step of steps) added.push({ row, step });
  }
  const steps = [...history.steps, ...added.map(({ step }) => step)];
  return { refused, news, history: { steps, added: [...history.added, ...added] } };
}

function byRecord(a: ConsentRow, b: ConsentRow): number {
  if (a.recordedAt !== b.recordedAt) return a.recordedAt < b.recordedAt ? -1 : 1;
  if (a.since !== b.since) return a.since < b.since ? -1 : 1;
  return a.line - b.line;
}
