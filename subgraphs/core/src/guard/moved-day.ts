import { eventKey } from './recorded-event';
import { nameOf, type EventFacts } from './event-facts';
import type { Refusal } from './verdict';

/** The recorded event that a row gives another day: of the same status and record time, and no longer stated beside it. */
export function eventMovedBy(
  event: EventFacts,
  history: readonly EventFacts[],
  incoming: readonly EventFacts[],
): EventFacts | null {
  const isStated = (recorded: EventFacts) => incoming.some((other) => eventKey(other) === eventKey(recorded));
  return (
    history.find(
      (recorded) =>
        recorded.status === event.status &&
        recorded.recordedAt === event.recordedAt &&
        recorded.effectiveOn !== event.effectiveOn &&
        !isStated(recorded),
    ) ?? null
  );
}

/** Null when the event gives no recorded one another day. */
export function movedDay(
  event: EventFacts,
  history: readonly EventFacts[],
  incoming: readonly EventFacts[],
): Refusal | null {
  const recorded = eventMovedBy(event, history, incoming);
  if (!recorded) return null;
  return {
    code: 'RECORDED_DATE_MOVED',
    detail: `${nameOf(recorded)} was recorded at ${recorded.recordedAt}, and the row says of the same record: ${nameOf(event)}`,
  };
}
