import { isGoodStanding } from '../membership';
import { nameOf, type EventFacts } from './event-facts';
import type { Refusal } from './verdict';

/**
 * An event from before a recorded history: it would move the first ACTIVE day, on which terms and anniversaries hang, or
 * precede the membership.
 *
 * @param history by day
 */
export function beforeHistory(event: EventFacts, history: readonly EventFacts[]): Refusal | null {
  const first = history[0];
  if (!first) return null;
  const firstActive = history.find(({ status }) => isGoodStanding(status));
  if (firstActive && isGoodStanding(event.status) && event.effectiveOn < firstActive.effectiveOn) {
    return {
      code: 'RECORDED_DATE_MOVED',
      detail: `the first ACTIVE day is recorded as ${firstActive.effectiveOn}, and ${nameOf(event)} would move it`,
    };
  }
  if (event.effectiveOn >= first.effectiveOn) return null;
  return {
    code: 'PRECEDES_MEMBERSHIP',
    detail: `${nameOf(event)} is earlier than the first recorded event, ${nameOf(first)}`,
  };
}
