import type { MembershipStatus } from '@aeo-hub/core/membership';
import type { Day } from '../day/day';
import type { HistoryEvent } from './history-event';
import { isAuthorized } from './is-authorized';

/**
 * How a history that is told until a day stands on it: an authorization that has run out is expired, with or without an event.
 * @throws RangeError for a history without events
 */
export function statusOn(history: readonly HistoryEvent[], day: Day): MembershipStatus {
  const last = history.at(-1);
  if (!last) throw new RangeError('A membership without history');
  return isAuthorized(last.status) && last.validUntil !== null && last.validUntil < day ? 'EXPIRED' : last.status;
}
