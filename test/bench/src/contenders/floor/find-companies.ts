import { PROGRAM_CODES, PROGRAMS, type ProgramCode } from '@aeo-hub/core/program';
import type { Pool } from 'pg';

/** A company that one of the identifiers asked for belongs to. */
export interface FoundCompany {
  /** How many carry the identifier; the rest is told of one. */
  readonly carriers: number;
  readonly id: string;
  readonly legalName: string;
  readonly accounts: Readonly<Record<ProgramCode, readonly string[]>>;
}

const PROGRAM = "split_part(link.account, ':', 1)";
const COUNTRY = `CASE ${PROGRAM} ${PROGRAM_CODES.map((code) => `WHEN '${code}' THEN '${PROGRAMS[code].country}'`).join(' ')} END`;

/** Which of a company's assertions names it: that of the country of its headquarters, else the first program's; of one program the last. */
export const MAIN_FIRST = `(${COUNTRY} = assertion.headquarters) DESC, array_position(ARRAY['${PROGRAM_CODES.join("', '")}'], ${PROGRAM}),
  assertion.recorded_at DESC, link.account`;

const STATEMENT = `
  SELECT asked.position::int - 1, found.carriers, found.id, company.legal_name, company.accounts
    FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS asked (scheme, value, position)
   CROSS JOIN LATERAL (
         SELECT count(DISTINCT link.company_id)::int AS carriers, min(link.company_id::text)::uuid AS id
           FROM identifier_claim AS claim
           JOIN account_link AS link ON link.account = claim.account AND link.linked_until IS NULL
          WHERE claim.value = asked.value AND claim.scheme = asked.scheme AND claim.known_until IS NULL) AS found
   CROSS JOIN LATERAL (
         SELECT array_agg(link.account) AS accounts,
                (array_agg(assertion.legal_name ORDER BY ${MAIN_FIRST}))[1] AS legal_name
           FROM account_link AS link
           JOIN assertion ON assertion.account = link.account AND assertion.known_until IS NULL
          WHERE link.company_id = found.id AND link.linked_until IS NULL) AS company
   WHERE found.carriers > 0`;

/** Whom each of these identifiers belongs to, by its place among them; of those that are missing nobody carries them. */
export async function findCompanies(
  registry: Pool,
  schemes: readonly string[],
  values: readonly string[],
): Promise<ReadonlyMap<number, FoundCompany>> {
  const { rows } = await registry.query<[number, number, string, string, string[]]>({
    name: 'find companies',
    text: STATEMENT,
    values: [schemes, values],
    rowMode: 'array',
  });
  return new Map(
    rows.map(([place, carriers, id, legalName, accounts]) => {
      return [place, { carriers, id, legalName, accounts: byProgram(accounts) }];
    }),
  );
}

function byProgram(accounts: readonly string[]): FoundCompany['accounts'] {
  const of: Record<ProgramCode, string[]> = { PIP: [], CTPAT: [], MEXICAN_AEO: [] };
  for (const account of accounts) {
    const end = account.indexOf(':');
    of[account.slice(0, end) as ProgramCode].push(account.slice(end + 1));
  }
  return of;
}
