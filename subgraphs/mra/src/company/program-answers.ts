import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import type { AnsweredMembership, ProgramAnswer } from '../program-answer/program-answer';
import type { AnsweredMembershipType } from './answered-membership.type';
import type { Company } from './company.type';

/** A membership as a trader's question needs it, beside all the others need. */
export interface AnsweredToTraders extends AnsweredMembership {
  readonly sharedWithTraders: boolean;
}

export interface AnsweredProgram extends ProgramAnswer {
  readonly memberships: readonly AnsweredToTraders[];
}

/** What the three programs said of a company, from the gateway's representation of it. */
export function programAnswers(
  company: Pick<Company, 'pip' | 'ctpat' | 'mexicanAeo'>,
): Readonly<Record<ProgramCode, AnsweredProgram | null>> {
  const said = { PIP: company.pip, CTPAT: company.ctpat, MEXICAN_AEO: company.mexicanAeo };
  const answers = PROGRAM_CODES.map((program) => {
    const standing = said[program];
    const memberships: readonly AnsweredMembershipType[] = standing?.memberships ?? [];
    return [program, standing && { program, outcome: standing.outcome, memberships: memberships.map(answered) }];
  });
  return Object.fromEntries(answers) as Readonly<Record<ProgramCode, AnsweredProgram | null>>;
}

function answered(
  membership: AnsweredMembershipType & { readonly recognisedTier?: AnsweredMembership['tier'] },
): AnsweredToTraders {
  return {
    ...membership,
    memberType: membership.memberType.code,
    tier: membership.recognisedTier ?? null,
    // Some gateways leave out of a representation what is null.
    harmonization: membership.harmonization ?? null,
  };
}
