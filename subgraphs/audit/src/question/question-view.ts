import { checkIdentifier, identifierView, type Identifier, type IdentifierView } from '@aeo-hub/core/identifier';
import type { Language } from '@aeo-hub/core/language';
import type { QuestionType } from './question.type';
import type { ToldQuestion } from './told-question';

/** A question as clients read it. */
export function questionView(told: ToldQuestion, language: Language): QuestionType {
  const { at, kind, role, country, purpose, outcome } = told;
  const company = told.company && shownIdentifier(told.company, language);
  const identifier = told.identifier && shownIdentifier(told.identifier, language);
  return { at, kind, asker: { role, country, programs: told.programs, company }, purpose, identifier, outcome };
}

function shownIdentifier({ scheme, value }: Pick<Identifier, 'scheme' | 'value'>, language: Language): IdentifierView {
  const check = checkIdentifier(scheme, value);
  return identifierView(check.ok ? check.identifier : { scheme, value, country: null }, language);
}
