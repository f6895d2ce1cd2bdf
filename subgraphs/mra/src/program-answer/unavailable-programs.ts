import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import type { ProgramAnswer } from './program-answer';

/** True when the program told nothing: its silence is not a no. */
export function isUnavailable(answer: Pick<ProgramAnswer, 'outcome'> | null): boolean {
  return answer === null || answer.outcome === 'UNAVAILABLE';
}

/** The programs that did not answer, in the order of programs. */
export function unavailablePrograms(
  answers: Readonly<Record<ProgramCode, Pick<ProgramAnswer, 'outcome'> | null>>,
): readonly ProgramCode[] {
  return PROGRAM_CODES.filter((program) => isUnavailable(answers[program]));
}
