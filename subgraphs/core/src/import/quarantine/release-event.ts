import { counts, decideEvents, eventMovedBy, isRefusal, nameOf, type EventFacts } from '../../guard';
import { membershipOn, type MembershipEvent, type ProgramRules } from '../../membership';
import type { HistoryWriter } from '../apply/history-writer';
import { cannotBeReleased } from './quarantine-refused';
import { refuseFuture } from './refuse-future';
import type { Release } from './release-into';

/** Adds a step of a membership that is not recorded. What is recorded stays, so the step must have its effect beside that. */
export function releaseEvent(
  rules: ProgramRules,
  account: string,
  recorded: readonly MembershipEvent[],
  event: EventFacts,
  writer: HistoryWriter,
  { now, source }: Release,
): void {
  const [verdict = 'UNCHANGED'] = decideEvents(rules, recorded, [event], now);
  const counting = recorded.filter(counts);
  if (verdict === 'UNCHANGED') return;
  refuseFuture(verdict);
  if (isRefusal(verdict)) {
    refuseOlderRecord(counting, event);
    refuseLaterDay(counting, event);
    const added = { ...event, account, id: Number.MAX_SAFE_INTEGER, knownFrom: now, retractedFrom: null, source };
    refuseWithoutEffect(rules, counting, added);
  }
  writer.event(account, event, source);
}

function refuseOlderRecord(recorded: readonly EventFacts[], event: EventFacts): void {
  const later = recorded.find((other) => isSameStep(other, event) && other.recordedAt > event.recordedAt);
  if (!later) return;
  throw cannotBeReleased(`${nameOf(later)} was recorded at ${later.recordedAt}, after this row, and would prevail.`);
}

/** An event begins on its recorded day for ever: beside it, the same on an earlier day begins earlier, on a later day nothing. */
function refuseLaterDay(recorded: readonly EventFacts[], event: EventFacts): void {
  const moved = eventMovedBy(event, recorded, [event]);
  if (!moved || moved.effectiveOn > event.effectiveOn) return;
  throw cannotBeReleased(
    `${nameOf(moved)} is on record, and nothing recorded is taken away: its day can be moved to an earlier one, not to ${event.effectiveOn}.`,
    stepInstead(moved),
  );
}

function refuseWithoutEffect(rules: ProgramRules, recorded: readonly MembershipEvent[], added: MembershipEvent): void {
  if (recorded.some((other) => isSameStep(other, added) && saysTheSame(other, added))) return;
  const days = [added, ...recorded].map(({ effectiveOn }) => effectiveOn).filter((day) => day >= added.effectiveOn);
  const standings = (events: readonly MembershipEvent[]) => days.map((on) => standingOn(rules, events, on));
  if (standings(recorded).join() !== standings([...recorded, added]).join()) return;
  const before = membershipOn(rules, recorded, [], { on: added.effectiveOn, knownAt: null })?.history.at(-1);
  throw cannotBeReleased(
    `Beside ${before ? nameOf(before) : 'what is on record'} it would change nothing: nothing recorded is taken away.`,
    before && stepInstead(before),
  );
}

/** All that an event may change of a membership on a day. */
function standingOn(rules: ProgramRules, events: readonly MembershipEvent[], on: string): string {
  const state = membershipOn(rules, events, [], { on, knownAt: null });
  return JSON.stringify(
    state && [state.memberType, state.status, state.nativeStatus, state.tier, state.validUntil, state.since],
  );
}

function stepInstead({ effectiveOn }: EventFacts): string {
  return `Discard it; or let the program record, as a step of its own, which status held from ${effectiveOn} on, import that, and release this row then.`;
}

function isSameStep(a: EventFacts, b: EventFacts): boolean {
  return a.status === b.status && a.effectiveOn === b.effectiveOn;
}

/** Apart from when it was recorded. */
function saysTheSame(a: EventFacts, b: EventFacts): boolean {
  return (
    a.memberType === b.memberType &&
    a.nativeStatus === b.nativeStatus &&
    a.tier === b.tier &&
    a.validUntil === b.validUntil
  );
}
