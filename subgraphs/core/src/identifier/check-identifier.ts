import { keptScheme, type AskedScheme } from './asked-scheme';
import type { IdentifierCheck, IdentifierProblem } from './identifier-check';
import { identifierProblems } from './identifier-problems';
import { genericWarning } from './generic-number';
import { MAX_IDENTIFIER_LENGTH } from './max-identifier-length';
import { dropSeparators } from './normalize';
import { saysNoValue } from './no-value';
import type { SchemeRule } from './scheme-rule';
import { SCHEME_RULES } from './scheme-rules';
import { eoriRule } from './tin.rule';
import { vatNotHeld } from './vat';

/** What JSON or a database would choke on: control characters (NUL foremost) and halves of a surrogate pair. */
const UNSTORABLE = /[\p{Cc}\p{Cs}]/gu;

/** As programs write numbers that they took for amounts: 1834561.0, 1834561,0 or 1.834561E+6; a country may have been put before. */
const DECIMAL = /^(?:[A-Z]{2})?[0-9]+(?:[.,][0-9]*(?:E\+?[0-9]+)?|E\+[0-9]+)$/;
/** Of numbers that may have a dot for all that is known. */
const WHOLE_DECIMAL = /^[0-9]+(?:[.,]0+|[.,][0-9]+E\+?[0-9]+|E\+[0-9]+)$/;

function problemOf(rule: SchemeRule, value: string): IdentifierProblem | null {
  if (value === '') return identifierProblems.empty(rule);
  if (value.length > MAX_IDENTIFIER_LENGTH) return identifierProblems.tooLong(rule, MAX_IDENTIFIER_LENGTH);
  if (isDecimal(rule, value)) return identifierProblems.decimal(rule);
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

function isDecimal({ foreign }: SchemeRule, value: string): boolean {
  return (foreign.test('.') ? DECIMAL : WHOLE_DECIMAL).test(value);
}

function refusal(value: string, problem: IdentifierProblem): IdentifierCheck {
  return { ok: false, value: value.slice(0, MAX_IDENTIFIER_LENGTH).replace(UNSTORABLE, '\uFFFD'), problem };
}

/**
 * Whether a value, however it is typed, can be an identifier of the scheme, and the one way the hub writes it.
 *
 * Program numbers (PIP_ACCOUNT, CTPAT_ACCOUNT, MEXICAN_AEO_NUMBER) are opaque: trimmed, in capitals, separators kept. The others
 * drop spaces, dashes and slashes (a CBSA carrier code keeps its dashes); a business number keeps its first nine digits, a USDOT number no
 * zeros in front. An EORI number is kept as a TIN.
 * Never throws; the work is bounded whatever the length of `raw`.
 */
export function checkIdentifier(scheme: AskedScheme, raw: string): IdentifierCheck {
  const kept = keptScheme(scheme);
  if (kept === null) return refusal(dropSeparators(raw.slice(0, MAX_IDENTIFIER_LENGTH)), vatNotHeld());
  const rule = scheme === 'EORI' ? eoriRule : SCHEME_RULES[kept];
  if (raw.length > MAX_IDENTIFIER_LENGTH) return refusal(raw, identifierProblems.tooLong(rule, MAX_IDENTIFIER_LENGTH));
  const value = rule.normalize(raw);
  if (saysNoValue(scheme, raw)) return refusal(value, identifierProblems.placeholder(rule));
  const problem = problemOf(rule, value);
  if (problem) return refusal(value, problem);
  const identifier = { scheme: kept, value, country: rule.country(value) };
  return { ok: true, identifier, warning: genericWarning(identifier) ?? rule.softCheck?.(value) ?? null };
}
