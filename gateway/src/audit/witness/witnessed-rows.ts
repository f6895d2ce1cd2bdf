import { checkIdentifier, IDENTIFIER_SCHEMES, type IdentifierScheme } from '@aeo-hub/core/identifier';
import type { AuditRow } from '../audit-entry';
import { storable } from '../storable';
import type { RootQuestion } from './root-question';
import { TOLD_FIELDS } from '../../question/told-fields';

type Answered = Record<string, unknown>;

/** What is told of a name that nothing was found for. */
const NOTHING_FOUND = 'NOTHING_FOUND';
const FOUND_BY_NAME = 'FOUND_BY_NAME';

/** Rows kept of a list that was refused as a whole: nobody was told anything of anyone, and even those without a token may ask so. */
const MOST_REFUSED = 100;

export interface WitnessedAnswer {
  readonly questions: readonly RootQuestion[];
  readonly data: Answered | null;
  /** The prefix of what the audit added. */
  readonly prefix: string;
  /** The code of the error that a root field was answered with, by its key. */
  readonly codeOf: (key: string) => string;
}

/** Who was asked about and what was told; takes out of the answer what only the audit asked for. */
export function witnessedRows({ questions, data, prefix, codeOf }: WitnessedAnswer): AuditRow[] {
  return questions.flatMap(({ key, field, args }) => {
    const told = TOLD_FIELDS.get(field);
    if (!told) return [];
    const answer = data?.[key];
    const refused = codeOf(key);
    if (told.kind === 'SEARCH') return searchRows(args['name'], answer, prefix, refused);
    if (told.kind === 'RECORDING') return [recordingRow(field, told.scheme, args['input'], answer, prefix, refused)];
    const asked: readonly unknown[] = [args['identifiers'] ?? args['identifier']].flat();
    const answers: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
    const kept = isObject(answer) || Array.isArray(answer) ? asked : asked.slice(0, MOST_REFUSED);
    return kept.map((one, index) => identifierRow(field, one, answers[index], prefix, refused));
  });
}

function identifierRow(field: string, asked: unknown, answer: unknown, prefix: string, refused: string): AuditRow {
  const told = isObject(answer) ? answer : {};
  const outcome = taken(told, `${prefix}outcome`);
  const company = taken(told, `${prefix}company`);
  return {
    field,
    ...identified(asked),
    outcome: typeof outcome === 'string' ? outcome : refused,
    company: isObject(company) && typeof company['id'] === 'string' ? company['id'] : null,
    reason: null,
  };
}

function identified(asked: unknown): Pick<AuditRow, 'scheme' | 'asked'> {
  const { scheme: named, value } = isObject(asked) ? asked : {};
  const text = typeof value === 'string' ? value : '';
  const scheme = IDENTIFIER_SCHEMES.find((known) => known === named);
  if (!scheme) return { scheme: null, asked: storable(text) };
  const check = checkIdentifier(scheme, text);
  return { scheme, asked: check.ok ? check.identifier.value : check.value };
}

function searchRows(name: unknown, answer: unknown, prefix: string, refused: string): AuditRow[] {
  const asked = storable(String(name));
  const row = { field: 'searchCompanies', scheme: null, asked, reason: null };
  if (!isObject(answer)) return [{ ...row, outcome: refused, company: null }];
  const edges = taken(answer, `${prefix}edges`);
  const ids = (Array.isArray(edges) ? edges : []).flatMap((edge: unknown) => {
    const node = isObject(edge) ? edge['node'] : null;
    return isObject(node) && typeof node['id'] === 'string' ? [node['id']] : [];
  });
  if (ids.length === 0) return [{ ...row, outcome: NOTHING_FOUND, company: null }];
  return ids.map((company) => ({ ...row, outcome: FOUND_BY_NAME, company }));
}

function recordingRow(
  field: string,
  scheme: IdentifierScheme,
  input: unknown,
  answer: unknown,
  prefix: string,
  refused: string,
): AuditRow {
  const { account, reason } = isObject(input) ? input : {};
  const row = identifierRow(field, { scheme, value: account }, answer, prefix, refused);
  return { ...row, reason: typeof reason === 'string' ? storable(reason) : null };
}

/** Takes a field out of an object. */
function taken(from: Answered, key: string): unknown {
  const { [key]: value } = from;
  delete from[key];
  return value;
}

function isObject(value: unknown): value is Answered {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
