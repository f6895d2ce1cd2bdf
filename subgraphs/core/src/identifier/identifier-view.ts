import type { Language } from '../language';
import { checkIdentifier } from './check-identifier';
import type { Identifier } from './identifier';

/** An identifier as clients see it: with the doubt about it, if any, in their language. */
export interface IdentifierView extends Identifier {
  readonly warning: string | null;
}

export function identifierView(identifier: Identifier, language: Language): IdentifierView {
  const check = checkIdentifier(identifier.scheme, identifier.value);
  return { ...identifier, warning: (check.ok && check.warning?.message[language]) || null };
}
