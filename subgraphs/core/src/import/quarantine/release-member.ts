import { decideHarmonizations, newVersions, type HarmonizationFacts } from '../../guard';
import type { ProgramRules } from '../../membership';
import type { HistoryWriter } from '../apply/history-writer';
import { saidOfParticulars, type RecordedMembers } from '../apply/member-ledger';
import { recordedValidation } from '../apply/recorded-validation';
import { contentOfParticulars } from '../apply/recorded-versions';
import type { MemberRow } from '../row/rows';
import { refuseFuture } from './refuse-future';
import { releaseEvent } from './release-event';
import type { Release } from './release-into';
import { releaseValidation } from './release-validation';

/** Adds what a row of a members file says and is not recorded. */
export function releaseMember(
  rules: ProgramRules,
  members: RecordedMembers,
  row: MemberRow,
  writer: HistoryWriter,
  release: Release,
): void {
  const { account, event, validation, harmonization, particulars, recordedAt } = row;
  releaseEvent(rules, account, members.events.of(account), event, writer, release);
  if (validation) {
    const visits = members.validations.of(account).filter(({ siteId }) => siteId === null);
    releaseValidation({ account, siteId: null }, visits.map(recordedValidation(visits)), validation, writer, release);
  }
  if (harmonization) {
    releaseHarmonization(account, members.harmonizations.of(account), harmonization, writer, release);
  }
  const said = { content: contentOfParticulars(particulars), recordedAt };
  if (newVersions(saidOfParticulars(members, account), [said], false).length > 0) {
    writer.particulars(account, particulars, recordedAt, release.source);
  }
}

function releaseHarmonization(
  account: string,
  recorded: readonly HarmonizationFacts[],
  harmonization: HarmonizationFacts,
  writer: HistoryWriter,
  { now, source }: Release,
): void {
  const [decision] = decideHarmonizations(recorded, [harmonization], false, now);
  if (!decision || decision.verdict === 'UNCHANGED') return;
  refuseFuture(decision.verdict);
  writer.harmonization(account, decision.facts, source);
}
