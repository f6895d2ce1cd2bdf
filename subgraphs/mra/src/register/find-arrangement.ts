import type { CalendarDate } from '@aeo-hub/core/calendar';
import type { Arrangement } from '../reference/arrangement';
import { arrangementOn, type ArrangementOnDay } from './arrangement-on';

/** One arrangement by its code, as it stood on a day, or null when there is none of that code. */
export function findArrangement(
  register: readonly Arrangement[],
  code: string,
  on: CalendarDate,
): ArrangementOnDay | null {
  const arrangement = register.find((candidate) => candidate.id === code);
  return arrangement === undefined ? null : arrangementOn(arrangement, on);
}
