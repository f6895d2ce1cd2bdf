import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import { programAnswers } from '../company/program-answers';
import { unavailablePrograms } from '../program-answer/unavailable-programs';
import type { CounterpartCheck } from './counterpart-check.type';

export interface StandingOfAsker {
  readonly inGoodStanding: boolean;
  /** Programs that did not answer: in one of them it may be. */
  readonly unavailable: readonly ProgramCode[];
}

/** A carrier is answered while its own company is in good standing in one of the programs, whatever it has consented to itself. */
export function standingOfAsker(asker: CounterpartCheck['asker']): StandingOfAsker {
  if (!asker) return { inGoodStanding: false, unavailable: [] };
  const answers = programAnswers(asker);
  const inGoodStanding = PROGRAM_CODES.some((program) =>
    answers[program]?.memberships.some((membership) => membership.inGoodStanding),
  );
  return { inGoodStanding, unavailable: inGoodStanding ? [] : unavailablePrograms(answers) };
}
