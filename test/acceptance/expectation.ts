/**
 * Compares an answer with what a case expects. An expected object is a subset: fields not named are free. Lists are exact in
 * length and order. A text in <> is a rule in words; the rules are listed here, and an unknown one fails.
 */
export function differences(expected: unknown, actual: unknown, path = 'data'): string[] {
  if (typeof expected === 'string' && expected.startsWith('<')) return ruleDifference(expected, actual, path);
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return [`${path}: a list was expected, got ${show(actual)}`];
    if (actual.length !== expected.length)
      return [`${path}: ${expected.length} rows were expected, got ${show(actual)}`];
    return expected.flatMap((row, index) => differences(row, actual[index], `${path}[${index}]`));
  }
  if (isRecord(expected)) {
    if (!isRecord(actual)) return [`${path}: ${show(expected)} was expected, got ${show(actual)}`];
    return Object.entries(expected).flatMap(([name, value]) => differences(value, actual[name], `${path}.${name}`));
  }
  return expected === actual ? [] : [`${path}: ${show(expected)} was expected, got ${show(actual)}`];
}

type Rule = readonly [pattern: RegExp, holds: (actual: unknown, words: readonly string[]) => boolean];

const RULES: readonly Rule[] = [
  [/^<not null>$/, (actual) => actual !== null && actual !== undefined],
  [/^<contains (.+)>$/, (actual, codes) => codes.every((code) => valuesOf(actual, 'code').includes(code))],
  [/^<exactly codes (.+)>$/, (actual, codes) => sameSet(valuesOf(actual, 'code'), codes)],
  [/^<failed exactly (.+)>$/, (actual, codes) => sameSet(failedFactors(actual), codes)],
  [/^<failed contains (.+)>$/, (actual, codes) => codes.every((code) => failedFactors(actual).includes(code))],
  [
    /^<first node\.legalName is (.+)>$/,
    (actual, words) => Array.isArray(actual) && actual[0]?.node?.legalName === words.join(' '),
  ],
];

function ruleDifference(rule: string, actual: unknown, path: string): string[] {
  for (const [pattern, holds] of RULES) {
    const match = pattern.exec(rule);
    if (match)
      return holds(actual, match[1]?.split(' ') ?? []) ? [] : [`${path}: ${rule} does not hold for ${show(actual)}`];
  }
  return [`${path}: nobody knows the rule ${rule}`];
}

function failedFactors(actual: unknown): string[] {
  return valuesOf(
    Array.isArray(actual) ? actual.filter((factor) => isRecord(factor) && factor.passed === false) : [],
    'code',
  );
}

function valuesOf(rows: unknown, name: string): string[] {
  return Array.isArray(rows) ? rows.filter(isRecord).map((row) => String(row[name])) : [];
}

function sameSet(actual: readonly string[], expected: readonly string[]): boolean {
  return actual.length === expected.length && [...actual].toSorted().join() === [...expected].toSorted().join();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 500) ?? 'nothing';
}
