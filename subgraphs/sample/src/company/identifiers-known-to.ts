import type { IdentifierScheme } from '@aeo-hub/core/identifier';
import { PROGRAMS } from '@aeo-hub/core/program';
import type { Account } from '../account/account';
import type { Identifiers } from '../file/records';
import type { SampleProgram } from '../program/sample-program';
import type { Random } from '../random/random';
import { CLASHES } from './clashes';
import type { Company } from './company';

/** The number that every program learns of a company, so that all that is told of it can meet on it. */
const ANCHORS: Readonly<Record<string, IdentifierScheme>> = { CA: 'BUSINESS_NUMBER', US: 'EIN', MX: 'RFC' };

/** What a program asks of each of its members. */
const ASKED: ReadonlySet<IdentifierScheme> = new Set(['CBP_IMPORTER_NUMBER', 'MID', 'SCAC', 'USDOT', 'CAAT']);

/** A foreigner without an RFC; it names nobody. */
const GENERIC_RFC = 'XEXX010101000';

/** The identifiers of a company that one program has on file: what it asks for, and most of what else there is. */
export function identifiersKnownTo(random: Random, company: Company, account: Account): Identifiers {
  const known: Partial<Record<IdentifierScheme, readonly string[]>> = {};
  for (const scheme of account.program.learns) {
    const values = company.identifiers[scheme];
    if (values && (isCertain(company, account.program, scheme) || random.chance(800))) known[scheme] = values;
  }
  if (account.memberType.endsWith('US_MX') && company.country === 'US' && !known.RFC && random.chance(250)) {
    known.RFC = [GENERIC_RFC];
  }
  return { ...known, ...asWritten(random, account.program, known), ...otherAccounts(random, company, account) };
}

function isCertain(company: Company, program: SampleProgram, scheme: IdentifierScheme): boolean {
  const anchor = ANCHORS[company.country] ?? 'LEI';
  const isClaimed = scheme === 'EIN' && CLASHES.has(company.index);
  return scheme === anchor || program.learns[0] === scheme || ASKED.has(scheme) || isClaimed;
}

/** Some business numbers come with the program account of imports and exports. */
function asWritten(random: Random, program: SampleProgram, known: Identifiers): Identifiers {
  const numbers = known.BUSINESS_NUMBER;
  return program.code === 'PIP' && numbers && random.chance(100)
    ? { BUSINESS_NUMBER: numbers.map((number) => `${number}RM0001`) }
    : {};
}

/** Always that of the harmonized counterpart, at times that of another membership elsewhere. */
function otherAccounts(random: Random, company: Company, account: Account): Identifiers {
  const others = company.accounts.filter(({ program }) => program !== account.program);
  const told = others.filter(({ number }) => number === account.harmonization?.account || random.chance(200));
  return Object.fromEntries(told.map(({ program, number }) => [PROGRAMS[program.code].accountScheme, [number]]));
}
