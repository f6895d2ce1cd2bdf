import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import type { AnsweredMembership, ProgramAnswer } from '../program-answer/program-answer';
import { unavailablePrograms } from '../program-answer/unavailable-programs';

/** What one program told of a company to traders, today. */
export interface CounterpartAnswer extends Pick<ProgramAnswer, 'outcome'> {
  readonly memberships: readonly SharedMembership[];
}

export interface SharedMembership extends Pick<AnsweredMembership, 'memberType' | 'inGoodStanding'> {
  /** Whether the member agreed that other traders may confirm it. */
  readonly sharedWithTraders: boolean;
}

export interface CounterpartConfirmation {
  /** INCOMPLETE: not confirmed, and a program that did not answer might have. */
  readonly outcome: 'CONFIRMED' | 'NOT_CONFIRMED' | 'INCOMPLETE';
  /** By program; the codes of its lines of business that are confirmed, each once. */
  readonly confirmed: readonly { readonly program: ProgramCode; readonly memberTypes: readonly string[] }[];
  readonly unavailable: readonly ProgramCode[];
}

/**
 * A trader's question about its counterpart: in good standing and willing to be confirmed, or not confirmed. Not a member, not
 * in good standing and not willing read alike.
 */
export function confirmCounterpart(
  answers: Readonly<Record<ProgramCode, CounterpartAnswer | null>>,
): CounterpartConfirmation {
  const unavailable = unavailablePrograms(answers);
  const confirmed = PROGRAM_CODES.filter((program) => !unavailable.includes(program))
    .map((program) => ({ program, memberTypes: confirmedTypes(answers[program]?.memberships ?? []) }))
    .filter((standing) => standing.memberTypes.length > 0);
  if (confirmed.length > 0) return { outcome: 'CONFIRMED', confirmed, unavailable };
  return { outcome: unavailable.length > 0 ? 'INCOMPLETE' : 'NOT_CONFIRMED', confirmed, unavailable };
}

function confirmedTypes(memberships: readonly SharedMembership[]): readonly string[] {
  const types = memberships
    .filter((membership) => membership.inGoodStanding && membership.sharedWithTraders)
    .map((membership) => membership.memberType);
  return [...new Set(types)];
}
