import { isStrong } from '@aeo-hub/core/identifier';
import { PROGRAMS } from '@aeo-hub/core/program';
import type { AskedAbout, AskedCompany, AskedIdentifier, KnownFor } from '@aeo-hub/core/asked-about';
import type { QuestionRow } from './question-row';

const ACCOUNT_SCHEMES: ReadonlySet<string> = new Set(Object.values(PROGRAMS).map(({ accountScheme }) => accountScheme));

/**
 * Whether to ask by an identifier is to ask about the account that it is asserted of. By one that several companies can share it is not;
 * and the number of an account asks about the program that gave it, whoever else asserts it.
 */
export function asksAbout({ scheme, value, program }: AskedIdentifier): boolean {
  if (!isStrong({ scheme, value })) return false;
  return program === null || !ACCOUNT_SCHEMES.has(scheme) || PROGRAMS[program].accountScheme === scheme;
}

/** Whether an answer showed one of these accounts: its program showed it, as the company that it was then known to be of. */
export function showed({ companies }: Pick<AskedAbout, 'companies'>, row: QuestionRow): boolean {
  return companies.some((company) => isOf(company, row) && row.shownBy.includes(company.program));
}

/** Whether these accounts were known by what was asked, so that to say so tells their officers nothing. */
export function isKnownBy({ identifiers }: Pick<AskedAbout, 'identifiers'>, { scheme, asked }: QuestionRow): boolean {
  return identifiers.some((identifier) => identifier.scheme === scheme && identifier.value === asked);
}

function isOf(company: AskedCompany, { company: shown, knownAt }: QuestionRow): boolean {
  return company.id === shown && isKnown(company, knownAt.toISOString());
}

function isKnown(known: KnownFor, at: string): boolean {
  const until = askedUntil(known);
  return (known.from === null || known.from <= at) && (until === null || at < until);
}

/** Longer than an answer can be under way: it says when it left, and what it showed was known when its question came. */
const UNDER_WAY_MS = 60_000;

/** Until when questions may have been answered by what was known for that time; null: until now. */
export function askedUntil({ until }: KnownFor): string | null {
  return until && new Date(Date.parse(until) + UNDER_WAY_MS).toISOString();
}
