export { checkIdentifier } from './check-identifier';
export type { Identifier } from './identifier';
export type { IdentifierCheck, IdentifierProblem, IdentifierProblemCode, SoftCheck } from './identifier-check';
export { IDENTIFIER_SCHEMES, type IdentifierScheme } from './identifier-scheme';
export { isNaturalPerson } from './is-natural-person';
export { isSingular } from './is-singular';
export { isStrong } from './is-strong';
export { identifierView, type IdentifierView } from './identifier-view';
export { IdentifierSchemeEnum, IdentifierType } from './identifier.type';
