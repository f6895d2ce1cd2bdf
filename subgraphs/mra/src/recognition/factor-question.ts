import type { Language } from '@aeo-hub/core/language';
import type { AnsweredMembership } from '../program-answer/program-answer';
import type { HomeProgram } from '../reference/home-program';
import type { ArrangementOnDay } from '../register/arrangement-on';

/** What a factor is decided on. */
export interface FactorQuestion {
  readonly membership: AnsweredMembership;
  readonly dated: ArrangementOnDay;
  readonly program: HomeProgram;
  /** Whether the day asked is the day of the request: sentences about it then use the present tense. */
  readonly isToday: boolean;
  /** Whether the reader is shown the tier: it is for the program’s own officers, and not among what administrations exchange. */
  readonly tellsTier: boolean;
}

/** One sentence in each language; it is given what it speaks of. */
export type FactorSentences = Readonly<Record<Language, (question: FactorQuestion) => string>>;
