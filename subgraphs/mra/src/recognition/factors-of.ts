import type { Language } from '@aeo-hub/core/language';
import type { FactorQuestion, FactorSentences } from './factor-question';
import { ARRANGEMENT, CONSENT, DIRECTION, MEMBER_TYPE, RECORD, STANDING, TIER } from './factor-sentences';
import { FORCE } from './force-in-words';
import { FACTOR_CODES, type Factor, type FactorCode } from './factor';

/** Every factor of one membership under one arrangement, in the order of FACTOR_CODES. */
export function factorsOf(question: FactorQuestion): readonly Factor[] {
  return FACTOR_CODES.map((code) => new DecidedFactor(code, question));
}

/** Put into words only when it is read. */
class DecidedFactor implements Factor {
  readonly passed: boolean;

  constructor(
    readonly code: FactorCode,
    private readonly question: FactorQuestion,
  ) {
    this.passed = RULES[code].holds(question);
  }

  explanation(language: Language): string {
    return RULES[this.code].explanation[language](this.question);
  }

  source(language: Language): string {
    return RULES[this.code].source[language](this.question);
  }
}

interface FactorRule {
  readonly holds: (question: FactorQuestion) => boolean;
  readonly explanation: FactorSentences;
  readonly source: FactorSentences;
}

// Source of the factors: an arrangement lets each side recognise the other's members and grant them similar benefits (CBSA,
// 'Partners in Protection - Mutual Recognition'); consent is given per member and per partner (CBP's Status Verification
// Interface, the consents of Mexican and British members); the importing side grants, so that exports must be covered.
const RULES: Readonly<Record<FactorCode, FactorRule>> = {
  ARRANGEMENT_IN_FORCE: {
    holds: ({ dated }) => dated.status === 'IN_FORCE',
    explanation: FORCE,
    source: ARRANGEMENT,
  },
  GOOD_STANDING: {
    holds: ({ membership }) => membership.inGoodStanding,
    explanation: STANDING,
    source: RECORD,
  },
  MEMBER_TYPE_IN_SCOPE: {
    holds: ({ membership, dated }) => covers(dated.arrangement.memberTypes, membership.memberType),
    explanation: MEMBER_TYPE,
    source: ARRANGEMENT,
  },
  TIER_IN_SCOPE: {
    holds: ({ membership, dated }) => covers(dated.arrangement.homeTiers, membership.tier),
    explanation: TIER,
    source: ARRANGEMENT,
  },
  CONSENT_GIVEN: {
    holds: ({ membership, dated }) => membership.consents.includes(dated.arrangement.partner.country),
    explanation: CONSENT,
    source: RECORD,
  },
  DIRECTION_COVERED: {
    holds: ({ dated }) => dated.arrangement.direction !== 'IMPORTS_FROM_PARTNER',
    explanation: DIRECTION,
    source: ARRANGEMENT,
  },
};

/** A scope that is null sets no limit. */
function covers(scope: readonly string[] | null, value: string | null): boolean {
  return scope === null || (value !== null && scope.includes(value));
}
