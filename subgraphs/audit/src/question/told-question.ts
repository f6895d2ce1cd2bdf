import type { AskedAbout } from '@aeo-hub/core/asked-about';
import { isNaturalPerson, type Identifier } from '@aeo-hub/core/identifier';
import type { ProgramCode } from '@aeo-hub/core/program';
import { isTellable, showed } from './about';
import type { AskerRole } from './asker-role.enum';
import type { QuestionKind } from './question-kind.enum';
import type { QuestionOutcome } from './question-outcome.enum';
import type { QuestionRow } from './question-row';

type Named = Pick<Identifier, 'scheme' | 'value'>;

/** What is told of a question; `docs/audit.md` is this for people. */
export interface ToldQuestion {
  readonly at: Date;
  readonly kind: QuestionKind;
  readonly role: AskerRole;
  readonly country: string | null;
  readonly programs: readonly ProgramCode[] | null;
  readonly company: Named | null;
  readonly purpose: string | null;
  readonly identifier: Named | null;
  readonly outcome: QuestionOutcome;
}

/** The fields of the query's root by which a trader's counterpart is checked. */
export const CHECKS: readonly string[] = ['counterpart', 'counterparts'];

/**
 * To an officer: who asked and what for; whether its own program's member was shown, and nothing that depends on another program, as
 * whether another showed it, by which number that is not its own it was found, or how a trader stands that checked it.
 */
export function toldToOfficer(about: AskedAbout, row: QuestionRow): ToldQuestion {
  const { at, country, programs, purpose, scheme, asked } = row;
  const outcome = outcomeToldToOfficer(about, row);
  const isTold = isTellable(about, row, outcome === 'SHOWN');
  const company = named(row.companyScheme, row.companyValue);
  return {
    at,
    kind: kindOf(row, isTold),
    role: roleOf(row),
    country,
    programs,
    company: company && !isNaturalPerson(company) ? company : null,
    purpose,
    identifier: isTold ? named(scheme, asked) : null,
    outcome,
  };
}

/** To the company itself: that it was checked, in what role, and whether it was confirmed. Who its trading partners are is theirs. */
export function toldToCarrier({ at, outcome, ...row }: QuestionRow): ToldQuestion {
  return {
    at,
    kind: 'CHECK',
    role: roleOf(row),
    country: null,
    programs: null,
    company: null,
    purpose: null,
    identifier: null,
    outcome: outcome === 'CONFIRMED' ? 'CONFIRMED' : 'NOT_CONFIRMED',
  };
}

function kindOf({ field }: QuestionRow, isTold: boolean): QuestionKind {
  if (CHECKS.includes(field)) return 'CHECK';
  if (isRecording(field)) return 'RECORDING';
  return isTold ? 'LOOKUP' : 'SEARCH';
}

function outcomeToldToOfficer(about: AskedAbout, row: QuestionRow): QuestionOutcome {
  if (CHECKS.includes(row.field)) return 'CHECKED';
  if (isRecording(row.field)) return recorded(row.outcome);
  return showed(about, row) ? 'SHOWN' : 'NOT_SHOWN';
}

function isRecording(field: string): boolean {
  return field.startsWith('record');
}

function recorded(outcome: string): QuestionOutcome {
  return outcome === 'RECORDED' || outcome === 'UNCHANGED' ? outcome : 'REFUSED';
}

function roleOf({ role }: Pick<QuestionRow, 'role'>): AskerRole {
  return role === 'PARTNER' || role === 'CARRIER' ? role : 'OFFICER';
}

function named(scheme: Identifier['scheme'] | null, value: string | null): Named | null {
  return scheme === null || value === null ? null : { scheme, value };
}
