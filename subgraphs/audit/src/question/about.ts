import { isNaturalPerson, isStrong } from '@aeo-hub/core/identifier';
import { PROGRAMS } from '@aeo-hub/core/program';
import type { AskedAbout, AskedCompany, AskedIdentifier, KnownFor } from '@aeo-hub/core/asked-about';
import type { QuestionRow } from './question-row';

const ACCOUNT_SCHEMES: ReadonlySet<string> = new Set(Object.values(PROGRAMS).map(({ accountScheme }) => accountScheme));

/**
 * Whether to ask by an identifier is to ask about the account that it is asserted of. By one that several companies can share it is not;
 * and the number of an account asks about the program that gave it, whoever else asserts it.
 */
export function asksAbout(identifier: AskedIdentifier): boolean {
  return isStrong(identifier) && !isOfAnother(identifier);
}

/** Whether it is the number that another program than the one that asserts it gave. */
function isOfAnother({ scheme, program }: AskedIdentifier): boolean {
  return program !== null && ACCOUNT_SCHEMES.has(scheme) && PROGRAMS[program].accountScheme !== scheme;
}

/** Whether an answer showed one of these accounts: its program showed it, as the company that it was then known to be of. */
export function showed({ companies }: Pick<AskedAbout, 'companies'>, row: QuestionRow): boolean {
  return companies.some((company) => isOf(company, row) && row.shownBy.includes(company.program));
}

/**
 * Whether to say by which identifier was asked tells these accounts' officers nothing of another program. Where their member was shown, it must have
 * been found by their own program's word: the number of an account in another program is searched only where that account is shown too,
 * and a natural person's own only by officers of a program that asserts it.
 */
export function isTellable(about: AskedAbout, row: QuestionRow, isShown: boolean): boolean {
  return askedBy(about, row).some((identifier) => {
    if (isOfAnother(identifier)) return false;
    const { program } = identifier;
    const isFoundByItsWord = !isNaturalPerson(identifier) || (program !== null && row.programs?.includes(program));
    return isFoundByItsWord || !isShown;
  });
}

/** What these accounts were known by at the time, of what was asked. */
function askedBy({ identifiers }: Pick<AskedAbout, 'identifiers'>, { scheme, asked, knownAt }: QuestionRow) {
  const at = knownAt.toISOString();
  return identifiers.filter((each) => each.scheme === scheme && each.value === asked && isKnown(each, at));
}

function isOf(company: AskedCompany, { company: shown, knownAt }: QuestionRow): boolean {
  return company.companyId === shown && isKnown(company, knownAt.toISOString());
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
