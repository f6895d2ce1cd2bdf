import { calendarDayOf } from '@aeo-hub/core/calendar';
import { checkIdentifier, type IdentifierScheme } from '@aeo-hub/core/identifier';
import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import { PARTNER, recognition, type Arrangements } from './arrangements';
import { findCompanies, type FoundCompany } from './find-companies';
import type { FloorDatabases } from './floor-databases';
import { readStandings, type FloorMembership, type ReadStandings } from './read-standings';

export interface AskedIdentifier {
  readonly scheme: IdentifierScheme;
  readonly value: string;
}

type Standings = Readonly<Record<ProgramCode, ReadStandings>>;

/** What each identifier is answered, in the order asked: four statements, whatever their number. */
export async function answerCompanies(
  { registry, programs }: FloorDatabases,
  arrangements: Arrangements,
  asked: readonly AskedIdentifier[],
): Promise<readonly object[]> {
  const on = calendarDayOf(new Date());
  const checked = asked.map(({ scheme, value }) => checkIdentifier(scheme, value));
  const found = await findCompanies(
    registry,
    asked.map(({ scheme }) => scheme),
    checked.map((check) => (check.ok ? check.identifier.value : '')),
  );
  const companies = [...found.values()].filter(({ carriers }) => carriers === 1);
  const read = await Promise.all(
    programs.map(async ({ program, pool }) => {
      const accounts = companies.flatMap((company) => company.accounts[program]);
      return [program, await readStandings(pool, accounts, on, PARTNER)] as const;
    }),
  );
  const standings = Object.fromEntries(read) as Standings;
  return checked.map((check, place) => {
    if (!check.ok) return { outcome: 'INVALID_IDENTIFIER', company: null };
    const company = found.get(place);
    if (!company) return { outcome: 'NOT_CONFIRMED', company: null };
    if (company.carriers > 1) return { outcome: 'AMBIGUOUS', company: null };
    return { outcome: 'FOUND', company: companyIn(company, standings, arrangements, on) };
  });
}

function companyIn(company: FoundCompany, standings: Standings, arrangements: Arrangements, on: string): object {
  const { id, legalName, accounts } = company;
  const memberships = {
    PIP: membershipsOf(accounts.PIP, standings.PIP),
    CTPAT: membershipsOf(accounts.CTPAT, standings.CTPAT),
    MEXICAN_AEO: membershipsOf(accounts.MEXICAN_AEO, standings.MEXICAN_AEO),
  };
  const items = PROGRAM_CODES.flatMap((program) =>
    memberships[program].flatMap((membership) =>
      arrangements[program].map((arrangement) => recognition(arrangement, membership, on)),
    ),
  );
  return {
    companyId: id,
    legalName,
    pip: standing(memberships.PIP, standings.PIP),
    ctpat: standing(memberships.CTPAT, standings.CTPAT),
    mexicanAeo: standing(memberships.MEXICAN_AEO, standings.MEXICAN_AEO),
    recognitions: { complete: true, unavailable: [], items },
  };
}

/** By their first good day, those without one last, then by account. */
function membershipsOf(accounts: readonly string[], { memberships }: ReadStandings): readonly FloorMembership[] {
  const begun = accounts.map((account) => memberships.get(account)).filter((membership) => membership !== undefined);
  return begun.length < 2 ? begun : begun.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

function placeOf({ since, account }: FloorMembership): string {
  return `${since ?? '9999-12-31'} ${account}`;
}

function standing(memberships: readonly FloorMembership[], { dataAsOf }: ReadStandings): object {
  return {
    outcome: outcomeOf(memberships),
    dataAsOf,
    memberships: memberships.map(({ account, memberType, status, inGoodStanding, since, validatedOn }) => {
      return { account, memberType: { code: memberType }, status, inGoodStanding, since, validatedOn };
    }),
  };
}

function outcomeOf(memberships: readonly FloorMembership[]): string {
  if (memberships.length === 0) return 'NOT_CONFIRMED';
  return memberships.some(({ inGoodStanding }) => inGoodStanding) ? 'MEMBER' : 'NOT_IN_GOOD_STANDING';
}
