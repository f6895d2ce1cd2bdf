import type { Caller } from '@aeo-hub/core/caller';
import type { ProgramAnswer } from '../program-answer/program-answer';
import type { Harmonization } from './harmonization';

/**
 * Harmonization as a caller is told it. Only officers of one of the two programs are told that a member is not harmonized: to others a
 * counterpart may be hidden, and the other answer, that it is not confirmed, would then say that there is one.
 */
export function harmonizationToldTo(
  caller: Caller,
  harmonization: Harmonization,
  answers: readonly (ProgramAnswer | null)[],
): Harmonization {
  if (harmonization.outcome !== 'NOT_HARMONIZED') return harmonization;
  const isOfficer = answers.some((answer) => answer !== null && isOwn(caller, answer));
  return isOfficer ? harmonization : { ...harmonization, outcome: 'NOT_CONFIRMED' };
}

function isOwn(caller: Caller, { program }: ProgramAnswer): boolean {
  return caller.role === 'OFFICER' && caller.programs.includes(program);
}
