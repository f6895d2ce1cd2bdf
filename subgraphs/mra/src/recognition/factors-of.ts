import type { AnsweredMembership } from '../program-answer/program-answer';
import type { HomeProgram } from '../reference/home-program';
import type { ArrangementOnDay } from '../register/arrangement-on';
import type { Words } from '../wording/words';
import { tell, type FactorQuestion } from './factor-question';
import { CONSENT, DIRECTION, MEMBER_TYPE, RECORD, STANDING, TIER } from './factor-sentences';
import { forceInWords } from './force-in-words';
import { FACTOR_CODES, type Factor, type FactorCode } from './factor';

/** Every factor of one membership under one arrangement, in the order of FACTOR_CODES. */
export function factorsOf(
  membership: AnsweredMembership,
  dated: ArrangementOnDay,
  program: HomeProgram,
  tellsTier: boolean,
): readonly Factor[] {
  const question: FactorQuestion = { membership, dated, program, tellsTier };
  return FACTOR_CODES.map((code) => {
    const { holds, explain, source } = RULES[code];
    return { code, passed: holds(question), explanation: explain(question), source: source(question) };
  });
}

interface FactorRule {
  readonly holds: (question: FactorQuestion) => boolean;
  readonly explain: (question: FactorQuestion) => Words;
  readonly source: (question: FactorQuestion) => Words;
}

// Source of the factors: an arrangement lets each side recognise the other's members and grant them similar benefits (CBSA,
// 'Partners in Protection - Mutual Recognition'); consent is given per member and per partner (CBP's Status Verification
// Interface, the consents of Mexican and British members); the importing side grants, so that exports must be covered.
const RULES: Readonly<Record<FactorCode, FactorRule>> = {
  ARRANGEMENT_IN_FORCE: {
    holds: ({ dated }) => dated.status === 'IN_FORCE',
    explain: forceInWords,
    source: ofTheArrangement,
  },
  GOOD_STANDING: {
    holds: ({ membership }) => membership.inGoodStanding,
    explain: (question) => tell(STANDING, question),
    source: ofTheProgram,
  },
  MEMBER_TYPE_IN_SCOPE: {
    holds: ({ membership, dated }) => covers(dated.arrangement.memberTypes, membership.memberType),
    explain: (question) => tell(MEMBER_TYPE, question),
    source: ofTheArrangement,
  },
  TIER_IN_SCOPE: {
    holds: ({ membership, dated }) => covers(dated.arrangement.homeTiers, membership.tier),
    explain: (question) => tell(TIER, question),
    source: ofTheArrangement,
  },
  CONSENT_GIVEN: {
    holds: ({ membership, dated }) => membership.consents.includes(dated.arrangement.partner.country),
    explain: (question) => tell(CONSENT, question),
    source: ofTheProgram,
  },
  DIRECTION_COVERED: {
    holds: ({ dated }) => dated.arrangement.direction !== 'IMPORTS_FROM_PARTNER',
    explain: (question) => tell(DIRECTION, question),
    source: ofTheArrangement,
  },
};

/** A scope that is null sets no limit. */
function covers(scope: readonly string[] | null, value: string | null): boolean {
  return scope === null || (value !== null && scope.includes(value));
}

function ofTheArrangement({ dated }: FactorQuestion): Words {
  return (language) => dated.arrangement.source[language];
}

function ofTheProgram(question: FactorQuestion): Words {
  return tell(RECORD, question);
}
