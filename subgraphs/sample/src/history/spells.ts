import type { Day } from '../day/day';
import { isAuthorized } from './is-authorized';
import type { HistoryEvent } from './history-event';

/** An unbroken time as a member, suspensions included. */
export interface Spell {
  /** The day of its first ACTIVE. */
  readonly entered: Day;
  /** The last day, or the day until which the history is told. */
  readonly ended: Day;
}

/** The times that a history spends as a member, in order. */
export function spells(history: readonly HistoryEvent[], until: Day): Spell[] {
  const found: Spell[] = [];
  let entered: Day | null = null;
  for (const event of history) {
    if (isAuthorized(event.status)) {
      entered ??= event.on;
    } else if (entered !== null) {
      found.push({ entered, ended: event.on - 1 });
      entered = null;
    }
  }
  const last = history.at(-1);
  if (entered !== null && last) found.push({ entered, ended: Math.min(until, last.validUntil ?? until) });
  return found;
}
