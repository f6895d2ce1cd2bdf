import type { CalendarDate } from '@aeo-hub/core/calendar';
import type { Caller } from '@aeo-hub/core/caller';
import { PROGRAMS } from '@aeo-hub/core/program';
import { isPartner } from '../register/is-partner';
import type { Recognition, RecognitionSet } from './recognition';

/**
 * The recognitions that a caller is told of: an officer all of its own program's members; whoever asks as a partner those that it would
 * grant itself, and no other partner's.
 */
export function recognitionsToldTo(caller: Caller, set: RecognitionSet, on: CalendarDate): RecognitionSet {
  return { ...set, items: set.items.filter((recognition) => isToldTo(caller, recognition, on)) };
}

function isToldTo(caller: Caller, { program, grantedBy }: Recognition, on: CalendarDate): boolean {
  if (caller.role === 'PARTNER') return isPartner(grantedBy, caller.country, on);
  if (caller.role !== 'OFFICER') return false;
  return caller.programs.some((own) => own === program || isPartner(grantedBy, PROGRAMS[own].country, on));
}
