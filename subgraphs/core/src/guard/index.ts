export { consentSpans, type ConsentSpan, type ConsentStep } from './consent-spans';
export { decideConsents, type ConsentDecision, type ConsentFacts } from './decide-consents';
export { decideEvents } from './decide-events';
export { decideHarmonizations, type HarmonizationDecision, type HarmonizationFacts } from './decide-harmonizations';
export { decideValidations, type ValidationFacts } from './decide-validations';
export type { EventFacts } from './event-facts';
export { newVersions, type SaidSoFar, type Version } from './new-versions';
export { settle, type Judgement } from './settle';
export { isRefusal, type GuardCode, type Refusal, type Verdict } from './verdict';
