import type { IdentifierCheck, IdentifierProblem } from './identifier-check';
import { identifierProblems } from './identifier-problems';
import type { IdentifierScheme } from './identifier-scheme';
import { MAX_IDENTIFIER_LENGTH } from './max-identifier-length';
import type { SchemeRule } from './scheme-rule';
import { SCHEME_RULES } from './scheme-rules';

/** What JSON or a database would choke on: control characters (NUL foremost) and halves of a surrogate pair. */
const UNSTORABLE = /[\p{Cc}\p{Cs}]/gu;

function problemOf(rule: SchemeRule, value: string): IdentifierProblem | null {
  if (value === '') return identifierProblems.empty(rule);
  if (value.length > MAX_IDENTIFIER_LENGTH) return identifierProblems.tooLong(rule, MAX_IDENTIFIER_LENGTH);
  const foreign = rule.foreign.exec(value);
  if (foreign) {
    const position = Array.from(value.slice(0, foreign.index)).length + 1;
    return identifierProblems.character(rule, foreign[0], position);
  }
  if (/^0+$/.test(value)) return identifierProblems.placeholder(rule);
  if (!rule.hasLength(value.length)) return identifierProblems.length(rule, value.length);
  if (rule.form && !rule.form.test(value)) return identifierProblems.form(rule);
  return rule.check?.(value) ?? null;
}

function refusal(value: string, problem: IdentifierProblem): IdentifierCheck {
  return { ok: false, value: value.slice(0, MAX_IDENTIFIER_LENGTH).replace(UNSTORABLE, '\uFFFD'), problem };
}

/**
 * Whether a value, however it is typed, can be an identifier of the scheme, and the one way the hub writes it.
 *
 * Program numbers (PIP_ACCOUNT, CTPAT_ACCOUNT, MEXICAN_AEO_NUMBER) are opaque: trimmed, in capitals, separators kept. The others
 * drop spaces, dashes, dots and slashes; a business number keeps its first nine digits, a USDOT number no zeros in front.
 * Never throws; the work is bounded whatever the length of `raw`.
 */
export function checkIdentifier(scheme: IdentifierScheme, raw: string): IdentifierCheck {
  const rule = SCHEME_RULES[scheme];
  if (raw.length > MAX_IDENTIFIER_LENGTH) return refusal(raw, identifierProblems.tooLong(rule, MAX_IDENTIFIER_LENGTH));
  const value = rule.normalize(raw);
  const problem = problemOf(rule, value);
  if (problem) return refusal(value, problem);
  const identifier = { scheme, value, country: rule.country(value) };
  return { ok: true, identifier, warning: rule.softCheck?.(value) ?? null };
}
