import type { Instant } from '@aeo-hub/core/calendar';
import type { Language } from '@aeo-hub/core/language';
import { lazyField } from '@aeo-hub/core/lazy-field';
import { arrangementView } from '../arrangement/arrangement-view';
import { benefitInLanguage } from '../benefit/benefit-in-language';
import type { Reference } from '../reference/reference';
import type { ClaimReferenceType } from './claim-reference.type';
import type { FactorType } from './factor.type';
import type { Factor } from './factor';
import type { ClaimReference, Recognition, RecognitionSet } from './recognition';
import type { RecognitionSetType } from './recognition-set.type';
import type { RecognitionType } from './recognition.type';

/** @param knownAt the instant as known at which it was asked; null: as known now */
export function recognitionSetView(
  set: RecognitionSet,
  reference: Reference,
  knownAt: Instant | null,
  language: Language,
): RecognitionSetType {
  return {
    ...set,
    unavailable: [...set.unavailable],
    items: set.items.map((item) => new RecognitionView(item, reference, knownAt, language)),
  };
}

// Getters, because an answer to thousands of companies carries far more texts than most questions read; of a class, because getters
// of each object by itself cost more than most of the texts.

class RecognitionView implements RecognitionType {
  constructor(
    private readonly recognition: Recognition,
    private readonly reference: Reference,
    private readonly knownAt: Instant | null,
    private readonly language: Language,
  ) {}

  get membershipId() {
    return this.recognition.membershipId;
  }

  get program() {
    return this.recognition.program;
  }

  get grantedBy() {
    return this.recognition.grantedBy;
  }

  get eligible() {
    return this.recognition.eligible;
  }

  get arrangement() {
    return lazyField(() => arrangementView(this.recognition.arrangement, this.reference, this.knownAt, this.language));
  }

  get factors() {
    return lazyField(() => this.recognition.factors.map((factor) => new FactorView(factor, this.language)));
  }

  get benefits() {
    return lazyField(() => this.recognition.benefits.map((benefit) => benefitInLanguage(benefit, this.language)));
  }

  get claim() {
    const { claim } = this.recognition;
    return claim && lazyField(() => claimView(claim, this.language));
  }
}

class FactorView implements FactorType {
  constructor(
    private readonly factor: Factor,
    private readonly language: Language,
  ) {}

  get code() {
    return this.factor.code;
  }

  get passed() {
    return this.factor.passed;
  }

  get explanation() {
    return lazyField(() => this.factor.explanation(this.language));
  }

  get source() {
    return lazyField(() => this.factor.source(this.language));
  }
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
