import type { Localized } from '../language';
import type { IdentifierScheme } from './identifier-scheme';
import { SCHEME_RULES } from './scheme-rules';

/** What a scheme is called among people. */
export function schemeName(scheme: IdentifierScheme): Localized {
  return SCHEME_RULES[scheme].name;
}
