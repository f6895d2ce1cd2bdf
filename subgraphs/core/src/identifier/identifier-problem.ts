import type { Localized } from '../language';
import type { IdentifierProblem, IdentifierProblemCode } from './identifier-check';
import type { SchemeRule } from './scheme-rule';

/** A problem said under the name of its scheme. */
export function identifierProblem(
  code: IdentifierProblemCode,
  { name }: Pick<SchemeRule, 'name'>,
  { en, fr, es }: Localized,
): IdentifierProblem {
  return { code, message: { en: `${name.en}: ${en}`, fr: `${name.fr} : ${fr}`, es: `${name.es}: ${es}` } };
}
