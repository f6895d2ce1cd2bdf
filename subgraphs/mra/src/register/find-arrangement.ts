import type { CalendarDate } from '@aeo-hub/core/calendar';
import type { Arrangement } from '../reference/arrangement';
import { arrangementOn, type ArrangementOnDay } from './arrangement-on';

/** One arrangement by its id, as it stood on a day, or null when there is none of that id. */
export function findArrangement(
  register: readonly Arrangement[],
  id: string,
  on: CalendarDate,
): ArrangementOnDay | null {
  const arrangement = register.find((candidate) => candidate.id === id);
  return arrangement === undefined ? null : arrangementOn(arrangement, on);
}
