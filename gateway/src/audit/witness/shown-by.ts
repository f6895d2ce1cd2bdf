import { PROGRAM_CODES } from '@aeo-hub/core/program';
import { isObject } from '../../execution/answered-object';

/** Outcomes of a question that was answered, and so is told to those whom it is about. A refused one tells nothing of anybody. */
const ANSWERED: ReadonlySet<string> = new Set([
  'FOUND',
  'NOT_CONFIRMED',
  'AMBIGUOUS',
  'CONFIRMED',
  'INCOMPLETE',
  'RECORDED',
  'UNCHANGED',
  'REFUSED',
]);

/** The programs whose member an answer showed; null when it was none. */
export function shownBy(outcome: string, company: unknown, confirmed: unknown): readonly string[] | null {
  if (!ANSWERED.has(outcome)) return null;
  const named: readonly unknown[] = Array.isArray(confirmed) ? confirmed.map(programOf) : programsOf(company);
  return PROGRAM_CODES.filter((program) => named.includes(program));
}

/** The programs that show a company, as it says itself. */
export function programsOf(company: unknown): readonly unknown[] {
  const programs = isObject(company) ? company['shownBy'] : null;
  return Array.isArray(programs) ? programs : [];
}

function programOf(standing: unknown): unknown {
  return isObject(standing) ? standing['program'] : null;
}
