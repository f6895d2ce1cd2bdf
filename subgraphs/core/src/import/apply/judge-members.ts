import {
  decideEvents,
  decideHarmonizations,
  decideValidations,
  isRefusal,
  type EventFacts,
  type HarmonizationFacts,
  type Judgement,
  type RecordedValidation,
  type Refusal,
  type ValidationFacts,
  type Verdict,
} from '../../guard';
import type { ProgramRules } from '../../membership';
import type { MemberRow } from '../row/rows';
import type { Circumstances } from './ledger';

/** What rows add to the history of a membership. */
export type MemberAddition = { readonly row: MemberRow } & (
  | { readonly table: 'membership_event'; readonly facts: EventFacts }
  | { readonly table: 'validation'; readonly facts: ValidationFacts }
  | { readonly table: 'harmonization'; readonly facts: HarmonizationFacts }
);

/** What is recorded of one membership, and what rows add to it. */
export interface MemberHistory {
  readonly events: readonly EventFacts[];
  readonly validations: readonly RecordedValidation[];
  readonly harmonizations: readonly HarmonizationFacts[];
  readonly added: readonly MemberAddition[];
}

interface Said {
  readonly addition: MemberAddition;
  readonly verdict: Verdict;
}

/** Judges everything that rows of one membership say: its steps, its validations, its harmonization. */
export function judgeMembers(
  rules: ProgramRules,
  history: MemberHistory,
  rows: readonly MemberRow[],
  circumstances: Circumstances,
): Judgement<MemberRow, MemberHistory> {
  const events = eventsSaid(rules, history, rows, circumstances);
  const validations = validationsSaid(history, rows, circumstances);
  const harmonizations = harmonizationsSaid(history, rows, circumstances);

  const refused = new Map<MemberRow, Refusal>();
  const news = new Set<MemberRow>();
  const added: MemberAddition[] = [];
  for (const { addition, verdict } of [...events, ...validations, ...harmonizations]) {
    if (isRefusal(verdict)) {
      if (!refused.has(addition.row)) refused.set(addition.row, verdict);
    } else if (verdict === 'NEW') {
      news.add(addition.row);
      added.push(addition);
    }
  }
  if (refused.size > 0 || added.length === 0) return { refused, news, history };
  return { refused, news, history: withAdditions(history, added) };
}

function eventsSaid(
  rules: ProgramRules,
  { events }: MemberHistory,
  rows: readonly MemberRow[],
  { now }: Circumstances,
): readonly Said[] {
  const incoming = rows.map(({ event }) => event);
  const verdicts = decideEvents(rules, events, incoming, now);
  return rows.map((row, at) => ({
    addition: { table: 'membership_event', row, facts: row.event },
    verdict: verdicts[at] ?? 'UNCHANGED',
  }));
}

function validationsSaid(
  { validations }: MemberHistory,
  rows: readonly MemberRow[],
  { now }: Circumstances,
): readonly Said[] {
  const said = rows.flatMap((row) => (row.validation ? [{ row, facts: row.validation }] : []));
  if (said.length === 0) return [];
  const verdicts = decideValidations(
    validations,
    said.map(({ facts }) => facts),
    now,
  );
  return said.map((one, at) => ({ addition: { table: 'validation', ...one }, verdict: verdicts[at] ?? 'UNCHANGED' }));
}

function harmonizationsSaid(
  { harmonizations }: MemberHistory,
  rows: readonly MemberRow[],
  { now, saidBefore }: Circumstances,
): readonly Said[] {
  const said = rows.flatMap((row) => (row.harmonization ? [{ row, facts: row.harmonization }] : []));
  if (said.length === 0) return [];
  const decisions = decideHarmonizations(
    harmonizations,
    said.map(({ facts }) => facts),
    saidBefore,
    now,
  );
  return said.flatMap(({ row }, at) => {
    const decision = decisions[at];
    if (!decision) return [];
    return [{ addition: { table: 'harmonization', row, facts: decision.facts }, verdict: decision.verdict }];
  });
}

function withAdditions(history: MemberHistory, added: readonly MemberAddition[]): MemberHistory {
  const events: EventFacts[] = [];
  const validations: ValidationFacts[] = [];
  const harmonizations: HarmonizationFacts[] = [];
  for (const { table, facts } of added) {
    if (table === 'membership_event') events.push(facts);
    else if (table === 'validation') validations.push(facts);
    else harmonizations.push(facts);
  }
  return {
    events: [...history.events, ...events],
    validations: [...history.validations, ...validations],
    harmonizations: [...history.harmonizations, ...harmonizations],
    added: [...history.added, ...added],
  };
}
