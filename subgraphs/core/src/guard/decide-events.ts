import type { Instant } from '../calendar';
import type { ProgramRules } from '../membership';
import { beforeHistory } from './before-history';
import { byDay, counts, type EventFacts, type RecordedEvent } from './event-facts';
import { recordedInFuture } from './future';
import { misplacedEvents } from './misplaced-events';
import { movedDay } from './moved-day';
import { compareWithKnown, eventKey, memberTypeChanged } from './recorded-event';
import { isRefusal, type GuardCode, type Verdict } from './verdict';

/**
 * What is to be done with each of some status events of one membership: verdicts aligned with `incoming`. Pure.
 *
 * An event recorded already is unchanged. One that says otherwise of a recorded event, that would move the first ACTIVE day or
 * precede the membership, that changes its line of business, or that the program's life cycle does not allow where it would
 * stand, is refused; one that so gives a recorded event another day is refused for that. A backdated event is let in where the
 * steps to it and from it are lawful. A first event may be any. An event that was retracted counts for nothing but this: the same said
 * again is unchanged.
 *
 * @param recorded in the order in which they were written
 */
export function decideEvents(
  { lifeCycle }: Pick<ProgramRules, 'lifeCycle'>,
  recorded: readonly RecordedEvent[],
  incoming: readonly EventFacts[],
  now: Instant,
): readonly Verdict[] {
  const history = recorded.filter(counts).toSorted(byDay);
  const retracted = recorded.filter((event) => !counts(event));
  const verdicts = new Map<EventFacts, Verdict>();
  for (const [event, verdict] of againstHistory(history, retracted, incoming, now)) verdicts.set(event, verdict);

  const open = incoming.filter((event) => verdicts.get(event) === 'NEW').toSorted(byDay);
  const { distinct, repeated } = againstEachOther(open, history.at(-1)?.memberType ?? null, verdicts);
  for (const [event, refusal] of misplacedEvents(lifeCycle, history, distinct, now.slice(0, 10)))
    verdicts.set(event, refusal);
  for (const [event, first] of repeated) {
    const verdict = verdicts.get(first) ?? 'NEW';
    verdicts.set(event, isRefusal(verdict) ? verdict : 'UNCHANGED');
  }
  return incoming.map((event) => {
    const verdict = verdicts.get(event) ?? 'NEW';
    if (!isRefusal(verdict) || !MISPLACED.has(verdict.code)) return verdict;
    return movedDay(event, history, incoming) ?? verdict;
  });
}

/** That an event stands where it may not says less than that its record has another day. */
const MISPLACED: ReadonlySet<GuardCode> = new Set(['PRECEDES_MEMBERSHIP', 'STEP_NOT_ALLOWED']);

function againstHistory(
  history: readonly EventFacts[],
  retracted: readonly EventFacts[],
  incoming: readonly EventFacts[],
  now: Instant,
): readonly (readonly [EventFacts, Verdict])[] {
  const known = byKey(history);
  const withdrawn = byKey(retracted);
  return incoming.map((event) => {
    const versions = known.get(eventKey(event));
    const verdict = versions ? compareWithKnown(event, versions) : null;
    if (verdict === 'UNCHANGED' || isAmong(event, withdrawn.get(eventKey(event)))) return [event, 'UNCHANGED'];
    return [event, recordedInFuture(event, now) ?? verdict ?? beforeHistory(event, history) ?? 'NEW'];
  });
}

function byKey(events: readonly EventFacts[]): ReadonlyMap<string, readonly EventFacts[]> {
  const known = new Map<string, EventFacts[]>();
  for (const event of events) {
    const versions = known.get(eventKey(event));
    if (versions) versions.push(event);
    else known.set(eventKey(event), [event]);
  }
  return known;
}

function isAmong(event: EventFacts, versions: readonly EventFacts[] = []): boolean {
  return versions.length > 0 && compareWithKnown(event, versions) === 'UNCHANGED';
}

/** Among events that come together: the first of its status and day stands for those that repeat it, and sets the member type. */
function againstEachOther(
  open: readonly EventFacts[],
  recordedMemberType: string | null,
  verdicts: Map<EventFacts, Verdict>,
): { distinct: readonly EventFacts[]; repeated: ReadonlyMap<EventFacts, EventFacts> } {
  const firsts = new Map<string, EventFacts>();
  const repeated = new Map<EventFacts, EventFacts>();
  let memberType = recordedMemberType;
  for (const event of open) {
    const first = firsts.get(eventKey(event));
    const verdict = first ? compareWithKnown(event, [first]) : 'NEW';
    if (isRefusal(verdict)) verdicts.set(event, verdict);
    else if (first) repeated.set(event, first);
    else if (memberType !== null && event.memberType !== memberType) {
      verdicts.set(event, memberTypeChanged(event, memberType));
    } else {
      memberType = event.memberType;
      firsts.set(eventKey(event), event);
    }
  }
  return { distinct: [...firsts.values()], repeated };
}
