import type { Caller } from '@aeo-hub/core/caller';
import type { ProgramAnswer } from '../program-answer/program-answer';
import type { Harmonization } from './harmonization';

/**
 * Harmonization as a caller is told it. Who sees the members of one program only cannot be told that one of them is not harmonized:
 * the other answer, that its counterpart is not seen, would then say that it is.
 */
export function harmonizationToldTo(
  caller: Caller,
  harmonization: Harmonization,
  answers: readonly (ProgramAnswer | null)[],
): Harmonization {
  if (harmonization.outcome !== 'NOT_HARMONIZED') return harmonization;
  const seesAll = answers.every(
    (answer) => answer !== null && (answer.memberships.length > 0 || isOwn(caller, answer)),
  );
  return seesAll ? harmonization : { ...harmonization, outcome: 'NOT_CONFIRMED' };
}

function isOwn(caller: Caller, { program }: ProgramAnswer): boolean {
  return caller.role === 'OFFICER' && caller.programs.includes(program);
}
