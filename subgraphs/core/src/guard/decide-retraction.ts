import type { CalendarDate, Instant } from '../calendar';
import { mayFollow, type ProgramRules } from '../membership';
import { byDay, counts, nameOf, type EventFacts, type RecordedEvent } from './event-facts';
import { recordedInFuture } from './future';
import { isUrgent, misplacedEvents } from './misplaced-events';
import { compareWithKnown, eventKey, memberTypeChanged } from './recorded-event';
import type { Refusal, Verdict } from './verdict';

/** One event of a membership as recorded, once or, where a person released another record of it, several times. */
export type Versions = readonly [RecordedEvent, ...RecordedEvent[]];

/** What a correction comes to. */
export interface CorrectionDecision {
  readonly verdict: Verdict;
  /** Whether the right event is to be added; false where it is on record beside the wrong one already. */
  readonly adds: boolean;
}

/**
 * Whether an event that is right may take the place of a recorded one that is wrong. Pure. It may move the first ACTIVE day and stand
 * first, which a further event may not: that it was wrong is what the correction says. The membership keeps its line of business, and the
 * life cycle holds for what is left.
 *
 * @param recorded of the membership, the wrong one among them
 * @param wrong the recorded versions of the event that is wrong, at least one; they count
 */
export function decideCorrection(
  { lifeCycle }: Pick<ProgramRules, 'lifeCycle'>,
  recorded: readonly RecordedEvent[],
  wrong: Versions,
  right: EventFacts,
  now: Instant,
): CorrectionDecision {
  const [event] = wrong;
  const today = now.slice(0, 10);
  const rest = restOf(recorded, wrong);
  const beside = rest.filter((other) => eventKey(other) === eventKey(right));
  const isTheSame = eventKey(right) === eventKey(event) && compareWithKnown(right, wrong) === 'UNCHANGED';
  if (isTheSame) return { verdict: 'UNCHANGED', adds: false };
  const known = beside.length > 0 ? compareWithKnown(right, beside) : null;
  const adds = known === null;
  const refusal =
    recordedInFuture(right, now) ??
    (right.memberType === event.memberType ? null : memberTypeChanged(right, event.memberType)) ??
    (known === 'UNCHANGED' ? null : known) ??
    misplacedEvents(lifeCycle, rest, adds ? [right] : [], today).get(right) ??
    brokenBy(lifeCycle, adds ? [...rest, right].toSorted(byDay) : rest, event, today);
  return { verdict: refusal ?? 'NEW', adds };
}

/**
 * Whether an event whose day has not come may be cancelled: what comes after it must be able to follow what was before it. Pure.
 *
 * @param recorded of the membership
 * @param versions the recorded versions of the event, at least one; they count
 */
export function decideCancellation(
  { lifeCycle }: Pick<ProgramRules, 'lifeCycle'>,
  recorded: readonly RecordedEvent[],
  versions: Versions,
  today: CalendarDate,
): Verdict {
  return brokenBy(lifeCycle, restOf(recorded, versions), versions[0], today) ?? 'NEW';
}

/** What counts without them, by day. */
function restOf(recorded: readonly RecordedEvent[], without: Versions): readonly EventFacts[] {
  return recorded.filter((event) => !without.includes(event) && counts(event)).toSorted(byDay);
}

/** What the life cycle has against a history in whose place of a retracted event two others meet. */
function brokenBy(
  lifeCycle: ProgramRules['lifeCycle'],
  history: readonly EventFacts[],
  retracted: EventFacts,
  today: CalendarDate,
): Refusal | null {
  const next = history.find((event) => byDay(event, retracted) >= 0);
  const previous = history.findLast((event) => byDay(event, retracted) < 0);
  if (!previous || !next || mayFollow(lifeCycle, previous, next) || isUrgent(previous, next, today)) return null;
  return {
    code: 'STEP_NOT_ALLOWED',
    detail: `without ${nameOf(retracted)}, ${nameOf(next)} would come after ${nameOf(previous)}; the life cycle does not allow that step`,
  };
}
