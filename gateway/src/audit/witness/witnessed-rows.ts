import type { Caller } from '@aeo-hub/core/caller';
import { ASKED_SCHEMES, checkIdentifier, keptScheme } from '@aeo-hub/core/identifier';
import { PROGRAMS, type ProgramCode } from '@aeo-hub/core/program';
import type { AuditRow } from '../audit-entry';
import { storable } from '../storable';
import type { RootQuestion } from './root-question';
import { TOLD_FIELDS } from '../../question/told-fields';
import { isObject } from '../../execution/answered-object';
import { programsOf, shownBy } from './shown-by';

/** What is told of a name that nothing was found for. */
const NOTHING_FOUND = 'NOTHING_FOUND';
const FOUND_BY_NAME = 'FOUND_BY_NAME';
/** The outcome of a question about the asker's own company. */
const TOLD = 'TOLD';

/** Rows kept of a list that was refused as a whole: nobody was told anything of anyone, and even those without a token may ask so. */
const MOST_REFUSED = 100;

/** Earlier instants PostgreSQL writes another way. */
const EARLIEST = '0001';

export interface WitnessedAnswer {
  readonly questions: readonly RootQuestion[];
  readonly caller: Caller;
  /** What was answered to a question; undefined when nothing was. */
  readonly answerTo: (question: RootQuestion) => unknown;
  /** The code of the error that it was answered with. */
  readonly codeOf: (question: RootQuestion) => string;
}

/** The companies that a request asked about, and what was answered. */
export function witnessedRows({ questions, caller, answerTo, codeOf }: WitnessedAnswer): AuditRow[] {
  return questions.flatMap((question) => {
    const { field, args } = question;
    const told = TOLD_FIELDS.get(field);
    if (!told) return [];
    const answer = answerTo(question);
    const refused = codeOf(question);
    if (told.kind === 'SEARCH') return searchRows(args, answer, refused);
    if (told.kind === 'RECORDING') return [recordingRow(field, told.program, args['input'], answer, refused)];
    if (told.kind === 'OF_ASKER') return [ofAskerRow(field, caller, answer, refused)];
    const asked: readonly unknown[] = [args['identifiers'] ?? args['identifier']].flat();
    const answers: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
    const kept = isObject(answer) || Array.isArray(answer) ? asked : asked.slice(0, MOST_REFUSED);
    return kept.map((one, index) => asKnownAt(args, identifierRow(field, one, answers[index], refused)));
  });
}

function identifierRow(field: string, asked: unknown, answer: unknown, refused: string): AuditRow {
  const { outcome: told, company, confirmed } = isObject(answer) ? answer : {};
  const outcome = typeof told === 'string' ? told : refused;
  return {
    field,
    ...identified(asked),
    outcome,
    company: companyIdOf(company),
    reason: null,
    shownBy: shownBy(outcome, company, confirmed),
    knownAt: null,
  };
}

function identified(asked: unknown): Pick<AuditRow, 'scheme' | 'asked'> {
  const { scheme: named, value } = isObject(asked) ? asked : {};
  const text = typeof value === 'string' ? value : '';
  const scheme = ASKED_SCHEMES.find((known) => known === named);
  if (!scheme) return { scheme: null, asked: storable(text) };
  const check = checkIdentifier(scheme, text);
  // As programs assert it, so that whom it is about finds the question.
  return { scheme: keptScheme(scheme), asked: check.ok ? check.identifier.value : check.value };
}

function companyIdOf(company: unknown): string | null {
  return isObject(company) && typeof company['companyId'] === 'string' ? company['companyId'] : null;
}

function searchRows(args: RootQuestion['args'], answer: unknown, refused: string): AuditRow[] {
  const asked = storable(String(args['name']));
  const row = { field: 'searchCompanies', scheme: null, asked, reason: null, shownBy: null, knownAt: null };
  if (!isObject(answer)) return [{ ...row, outcome: refused, company: null }];
  const { edges } = answer;
  const companies = (Array.isArray(edges) ? edges : []).flatMap((edge: unknown) => {
    const node = isObject(edge) ? edge['node'] : null;
    const companyId = companyIdOf(node);
    return isObject(node) && companyId !== null ? [{ companyId, shownBy: programsOf(node) }] : [];
  });
  if (companies.length === 0) return [{ ...row, outcome: NOTHING_FOUND, company: null }];
  return companies.map((company) =>
    asKnownAt(args, {
      ...row,
      outcome: FOUND_BY_NAME,
      company: company.companyId,
      shownBy: company.shownBy.map(String),
    }),
  );
}

function recordingRow(field: string, program: ProgramCode, input: unknown, answer: unknown, refused: string): AuditRow {
  const { account, reason } = isObject(input) ? input : {};
  const asked = { scheme: PROGRAMS[program].accountScheme, value: account };
  const row = identifierRow(field, asked, answer, refused);
  return {
    ...row,
    reason: typeof reason === 'string' ? storable(reason) : null,
    shownBy: row.shownBy && [program],
  };
}

/** What a company asks of itself is no question that others asked: it is told to nobody. */
function ofAskerRow(field: string, caller: Caller, answer: unknown, refused: string): AuditRow {
  const isTold = isObject(answer);
  const { scheme = null, value = '' } = caller.role === 'CARRIER' ? caller.company : {};
  const outcome = isTold ? TOLD : refused;
  return { field, scheme, asked: value, outcome, company: null, reason: null, shownBy: null, knownAt: null };
}

/** A question that was answered, as known at the instant that it names. */
function asKnownAt({ asOf }: RootQuestion['args'], row: AuditRow): AuditRow {
  const knownAt = isObject(asOf) ? asOf['knownAt'] : null;
  return row.shownBy && typeof knownAt === 'string' && knownAt >= EARLIEST ? { ...row, knownAt } : row;
}
