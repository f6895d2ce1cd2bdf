import type { AnsweredMembership, ProgramAnswers } from '../program-answer/program-answer';
import type { AlsoMember, BenefitRule } from '../reference/benefit';

/** What is known of the company beside the membership looked at. */
export interface Company {
  readonly answers: ProgramAnswers;
  /** Ids of its memberships that are harmonized across PIP and CTPAT. */
  readonly harmonized: ReadonlySet<string>;
}

/**
 * Whether everything holds that the hub can check of a benefit's rule: member type, tier, harmonization, and membership of
 * another program. What another program did not answer is not known to hold.
 */
export function isGranted(rule: BenefitRule, membership: AnsweredMembership, company: Company): boolean {
  if (rule.memberTypes !== null && !rule.memberTypes.includes(membership.memberType)) return false;
  if (rule.tiers !== null && (membership.tier === null || !rule.tiers.includes(membership.tier))) return false;
  if (rule.harmonizedOnly && !company.harmonized.has(membership.id)) return false;
  return rule.alsoMember === null || isAlsoMember(rule.alsoMember, company.answers);
}

function isAlsoMember({ program, memberTypes }: AlsoMember, answers: ProgramAnswers): boolean {
  const memberships = answers[program]?.memberships ?? [];
  return memberships.some((membership) => membership.inGoodStanding && memberTypes.includes(membership.memberType));
}
