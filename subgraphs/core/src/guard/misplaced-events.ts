import type { CalendarDate } from '../calendar';
import { isApplication, isGoodStanding, mayFollow, type LifeCycle } from '../membership';
import { byDay, nameOf, type EventFacts } from './event-facts';
import type { Refusal } from './verdict';

/**
 * The incoming events that the life cycle does not allow where they would stand among the recorded ones. Walks the days
 * forward: an event that may not follow the one before it is refused; where the next recorded event may not follow what has
 * been let in before it, the last let in is refused, then the one before, until it may. Steps between two recorded events are
 * as they are. What ends good standing today is never refused for an event whose day has not come, which may be a mistyped one.
 *
 * @param history by day
 * @param incoming by day
 * @param today the UTC day on which it is decided
 */
export function misplacedEvents(
  lifeCycle: LifeCycle,
  history: readonly EventFacts[],
  incoming: readonly EventFacts[],
  today: CalendarDate,
): ReadonlyMap<EventFacts, Refusal> {
  const refused = new Map<EventFacts, Refusal>();
  let waiting = 0;
  let before: EventFacts | null = null;
  for (const next of [...history, null]) {
    const admitted: EventFacts[] = [];
    for (; waiting < incoming.length; waiting += 1) {
      const event = incoming[waiting];
      if (!event || (next && byDay(event, next) >= 0)) break;
      const previous: EventFacts | null = admitted.at(-1) ?? before;
      if (!previous || mayFollow(lifeCycle, previous, event)) admitted.push(event);
      else refused.set(event, stepNotAllowed(event, previous, next, 'from the one before'));
    }
    while (next) {
      const last = admitted.at(-1);
      if (!last || mayFollow(lifeCycle, last, next) || isUrgent(last, next, today)) break;
      admitted.pop();
      refused.set(last, stepNotAllowed(last, admitted.at(-1) ?? before, next, 'to the one after'));
    }
    before = next;
  }
  return refused;
}

/** Whether an event ends good standing by today, while the next on record is yet to come. */
export function isUrgent(event: EventFacts, next: EventFacts, today: CalendarDate): boolean {
  const endsGoodStanding = !isGoodStanding(event.status) && !isApplication(event.status);
  return endsGoodStanding && event.effectiveOn <= today && today < next.effectiveOn;
}

function stepNotAllowed(
  event: EventFacts,
  previous: EventFacts | null,
  next: EventFacts | null,
  unlawful: 'from the one before' | 'to the one after',
): Refusal {
  const place = [previous && `after ${nameOf(previous)}`, next && `before ${nameOf(next)}`]
    .filter(Boolean)
    .join(' and ');
  return {
    code: 'STEP_NOT_ALLOWED',
    detail: `${nameOf(event)} would stand ${place}; the life cycle does not allow the step ${unlawful}`,
  };
}
