import { memberType } from '@aeo-hub/core/member-type';
import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import { programAnswers } from '../company/program-answers';
import { confirmCounterpart } from './confirm';
import type { CounterpartCheck } from './counterpart-check.type';
import type { MraContext } from '../mra-context';
import { standingOfAsker } from './standing-of-asker';
import type { CounterpartOutcome } from './counterpart-outcome.enum';
import type { CounterpartStandingType } from './counterpart-standing.type';

export interface CounterpartAnswer {
  readonly outcome: CounterpartOutcome;
  readonly confirmed: CounterpartStandingType[];
  readonly unavailable: readonly ProgramCode[];
}

/**
 * What a trader is told. An identifier that stands for nobody is answered like one that stands for a stranger. While the registry cannot
 * hear a program whoever is not confirmed might be by it: then all of them are answered like that.
 */
export function counterpartAnswer(
  check: CounterpartCheck,
  context: Pick<MraContext, 'caller' | 'language'>,
): CounterpartAnswer {
  const answer = answerOfHeard(check, context);
  const isOpen = answer.outcome === 'NOT_CONFIRMED' || answer.outcome === 'INCOMPLETE';
  if (!isOpen || check.unheard.length === 0) return answer;
  const unavailable = new Set([...answer.unavailable, ...check.unheard]);
  return {
    outcome: 'INCOMPLETE',
    confirmed: [],
    unavailable: PROGRAM_CODES.filter((program) => unavailable.has(program)),
  };
}

function answerOfHeard(
  { invalid, subject, asker }: CounterpartCheck,
  { caller, language }: Pick<MraContext, 'caller' | 'language'>,
): CounterpartAnswer {
  if (invalid) return { outcome: 'INVALID_IDENTIFIER', confirmed: [], unavailable: [] };
  if (caller.role === 'CARRIER') {
    const asking = standingOfAsker(asker);
    if (!asking.inGoodStanding)
      return {
        outcome: asking.unavailable.length > 0 ? 'INCOMPLETE' : 'NOT_CONFIRMED',
        confirmed: [],
        unavailable: asking.unavailable,
      };
  }
  if (!subject) return { outcome: 'NOT_CONFIRMED', confirmed: [], unavailable: [] };
  const { outcome, confirmed, unavailable } = confirmCounterpart(programAnswers(subject));
  const standings = confirmed.map(({ program, memberTypes }) => ({
    program,
    memberTypes: memberTypes.map((code) => ({ code, name: memberType(program, code)?.name[language] ?? code })),
  }));
  return { outcome, confirmed: standings, unavailable };
}
