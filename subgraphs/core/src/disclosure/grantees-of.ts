import type { CalendarDate } from '../calendar';
import type { Caller } from '../caller';
import { TRADERS, type Grantee } from '../consent';
import { partnersOf } from './partners-of';

/** As whom a caller is shown what members agreed to show: a carrier as a trader, others as the partners that they are. */
export function granteesOf(caller: Caller, today: CalendarDate): readonly Grantee[] {
  return caller.role === 'CARRIER' ? [TRADERS] : partnersOf(caller, today);
}
