import { mayFollow, type LifeCycle } from '../membership';
import { byDay, nameOf, type EventFacts } from './event-facts';
import type { Refusal } from './verdict';

/**
 * The incoming events that the life cycle does not allow where they would stand among the recorded ones. Walks the days
 * forward: an event that may not follow the one before it is refused; where the next recorded event may not follow what has
 * been let in before it, the last let in is refused, then the one before, until it may. Steps between two recorded events are
 * as they are.
 *
 * @param history by day
 * @param incoming by day
 */
export function misplacedEvents(
  lifeCycle: LifeCycle,
  history: readonly EventFacts[],
  incoming: readonly EventFacts[],
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
      if (!last || mayFollow(lifeCycle, last, next)) break;
      admitted.pop();
      refused.set(last, stepNotAllowed(last, admitted.at(-1) ?? before, next, 'to the one after'));
    }
    before = next;
  }
  return refused;
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
