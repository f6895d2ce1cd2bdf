import type { Language } from '@aeo-hub/core/language';
import { arrangementView } from '../arrangement/arrangement-view';
import { benefitInLanguage } from '../benefit/benefit-in-language';
import type { Reference } from '../reference/reference';
import type { ClaimReferenceType } from './claim-reference.type';
import type { FactorType } from './factor.type';
import type { Factor } from './factor';
import type { ClaimReference, Recognition, RecognitionSet } from './recognition';
import type { RecognitionSetType } from './recognition-set.type';
import type { RecognitionType } from './recognition.type';

export function recognitionSetView(set: RecognitionSet, reference: Reference, language: Language): RecognitionSetType {
  return {
    ...set,
    unavailable: [...set.unavailable],
    items: set.items.map((item) => recognitionView(item, reference, language)),
  };
}

/** Getters, because an answer to thousands of companies carries far more texts than most questions read. */
function recognitionView(recognition: Recognition, reference: Reference, language: Language): RecognitionType {
  const { membershipId, program, grantedBy, eligible, claim } = recognition;
  return {
    membershipId,
    program,
    grantedBy,
    eligible,
    get arrangement() {
      return arrangementView(recognition.arrangement, reference, language);
    },
    get factors() {
      return recognition.factors.map((factor) => factorView(factor, language));
    },
    get benefits() {
      return recognition.benefits.map((benefit) => benefitInLanguage(benefit, language));
    },
    get claim() {
      return claim && claimView(claim, language);
    },
  };
}

function factorView({ code, passed, explanation, source }: Factor, language: Language): FactorType {
  return {
    code,
    passed,
    get explanation() {
      return explanation(language);
    },
    get source() {
      return source(language);
    },
  };
}

function claimView(claim: ClaimReference, language: Language): ClaimReferenceType {
  return {
    importingInto: claim.importingInto,
    field: claim.field[language],
    values: claim.values.map((value) => value[language]),
    enteredBy: claim.enteredBy?.[language] ?? null,
    evidence: claim.evidence,
    source: `${claim.source} (${claim.basis[language]})`,
  };
}
