import type { IdentifierScheme } from './identifier-scheme';

const SINGULAR: ReadonlySet<IdentifierScheme> = new Set<IdentifierScheme>(['BUSINESS_NUMBER', 'EIN', 'RFC', 'LEI']);

/** True for a scheme of which one legal entity has one value only, so that two values are two entities. */
export function isSingular(scheme: IdentifierScheme): boolean {
  return SINGULAR.has(scheme);
}
