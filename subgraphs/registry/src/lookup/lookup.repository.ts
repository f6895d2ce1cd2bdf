import type { Instant } from '@aeo-hub/core/calendar';
import { isNaturalPerson, type Identifier } from '@aeo-hub/core/identifier';
import type { PostalAddress } from '@aeo-hub/core/outbox';
import type { ProgramCode } from '@aeo-hub/core/program';
import type { AccountKey } from '../account/account-key';
import { accountNamed } from '../account/account-named';
import type { CompanyReader } from '../disclosure/company-reader';
import { isShown } from '../disclosure/company-scope';
import { OVERUSED_ABOVE } from '../linking/watch-overuse';
import { instantColumn } from '../storage/instant-column';

/** What one account's program asserts of the company, as known at an instant. */
export interface AccountAssertion {
  readonly companyId: string;
  readonly account: AccountKey;
  readonly legalName: string;
  readonly tradeNames: readonly string[];
  readonly headquarters: string;
  readonly address: PostalAddress | null;
  readonly identifiers: readonly Identifier[];
  readonly recordedAt: Instant;
  /** From when the registry could answer with the account, where that is later than its program says; null: it is not. */
  readonly lateFrom: Instant | null;
}

/** What is asserted of companies, by their id. */
export type Asserted = ReadonlyMap<string, readonly AccountAssertion[]>;

/** Who carries identifiers. */
export interface Carriers {
  /** For each identifier, in the order given, the ids of the companies that carry it. */
  readonly companyIds: readonly (readonly string[])[];
  /** Everything asserted of those that are the only one to carry one of the identifiers. */
  readonly assertions: Asserted;
}

/** One of the two: who carries an identifier, or what is asserted of whom. */
type CarriersRow =
  | { readonly position: number; readonly companyIds: readonly string[] }
  | ({ readonly position: null } & AccountAssertion);

/** What is asserted of the accounts of `link`. */
const ASSERTION = `link.company_id AS "companyId", link.account, assertion.legal_name AS "legalName",
              assertion.trade_names AS "tradeNames", assertion.headquarters, assertion.address, assertion.identifiers,
              ${instantColumn('assertion.recorded_at')} AS "recordedAt",
              ${instantColumn('assertion.late_from')} AS "lateFrom"`;

/** Reads who is who for one scope, as known at an instant (null: now). One statement a question, whatever the size of the batch. */
export class LookupRepository {
  constructor(private readonly registry: CompanyReader) {}

  /** Programs of which nothing is shown but to their own officers, because the registry cannot hear what they say. */
  unheard(): Promise<readonly ProgramCode[]> {
    return this.registry.unheard();
  }

  /** The version of the linking rules that was in force at an instant. */
  async linkingRulesAt(instant: Instant): Promise<number> {
    const [row]: { version: number }[] = await this.registry.query('SELECT linking_rules_at($1) AS version', [instant]);
    if (!row) throw new Error('The registry has lost the versions of its linking rules.');
    return row.version;
  }

  /**
   * The companies that carry each identifier by what the scope is shown. A natural person's own is known to the programs that assert
   * it alone, the number of an account to whom that account is shown. Of a placeholder that thousands claim, not all: more accounts
   * than could be one company's tell that it is several.
   */
  async carriersOf(identifiers: readonly Identifier[], knownAt: Instant | null): Promise<Carriers> {
    const rows: readonly CarriersRow[] = await this.registry.query(
      `WITH carried AS MATERIALIZED (
         SELECT asked.position::int AS position, array_agg(DISTINCT link.company_id) AS ids
           FROM unnest($1::text[], $2::text[], $4::boolean[], $5::text[])
                WITH ORDINALITY AS asked (scheme, value, personal, account, position)
          CROSS JOIN LATERAL (
                SELECT account FROM identifier_claim claim
                 WHERE claim.value = asked.value AND claim.scheme = asked.scheme
                   AND ${known('claim.known_from', 'claim.known_until', '$3')}
                   AND (split_part(claim.account, ':', 1) = ANY($6::text[])
                        OR NOT asked.personal AND ${isShown('claim.account', 6, '$3')}
                           AND (asked.account IS NULL OR ${isShown('asked.account', 6, '$3')}))
                 LIMIT ${OVERUSED_ABOVE + 1}) AS carrier
           JOIN account_link link ON link.account = carrier.account
                                 AND ${known('link.linked_from', 'link.linked_until', '$3')}
          GROUP BY asked.position)
       SELECT position, ids::text[] AS "companyIds", NULL::uuid AS "companyId", NULL AS account, NULL AS "legalName",
              NULL::text[] AS "tradeNames", NULL AS headquarters, NULL::jsonb AS address, NULL::jsonb AS identifiers,
              NULL AS "recordedAt", NULL AS "lateFrom"
         FROM carried
       UNION ALL
       SELECT NULL, NULL, ${ASSERTION}
         FROM (SELECT DISTINCT ids[1] AS id FROM carried WHERE cardinality(ids) = 1) AS company
         ${assertedOf('company.id', '$3', 6)}`,
      [
        identifiers.map(({ scheme }) => scheme),
        identifiers.map(({ value }) => value),
        knownAt,
        identifiers.map(isNaturalPerson),
        identifiers.map(accountNamed),
        ...(await this.registry.parameters()),
      ],
    );
    const carriers = new Map<number, readonly string[]>();
    const assertions = new Map<string, AccountAssertion[]>();
    for (const row of rows) {
      if (row.position === null) listed(assertions, row);
      else carriers.set(row.position, row.companyIds);
    }
    return { companyIds: identifiers.map((_, index) => carriers.get(index + 1) ?? []), assertions };
  }

  /** Everything asserted of these companies that the scope is shown, account by account. */
  async assertionsOf(companyIds: readonly string[], knownAt: Instant | null): Promise<Asserted> {
    const rows: readonly AccountAssertion[] = await this.registry.query(
      `SELECT ${ASSERTION} FROM unnest($1::uuid[]) AS company (id) ${assertedOf('company.id', '$2', 3)}`,
      [companyIds, knownAt, ...(await this.registry.parameters())],
    );
    const assertions = new Map<string, AccountAssertion[]>();
    for (const row of rows) listed(assertions, row);
    return assertions;
  }
}

function listed(assertions: Map<string, AccountAssertion[]>, assertion: AccountAssertion): void {
  const others = assertions.get(assertion.companyId);
  if (others) others.push(assertion);
  else assertions.set(assertion.companyId, [assertion]);
}

/** Joins a company with what is asserted of its accounts that the scope is shown. @param first as `isShown` has it */
function assertedOf(companyId: string, knownAt: string, first: number): string {
  return `JOIN account_link link ON link.company_id = ${companyId} AND ${known('link.linked_from', 'link.linked_until', knownAt)}
         JOIN assertion ON assertion.account = link.account
                       AND ${known('assertion.known_from', 'assertion.known_until', knownAt)}
        WHERE ${isShown('link.account', first, knownAt)}`;
}

/** A row that holds as known at the instant of a parameter; null: one that holds now. */
function known(from: string, until: string, parameter: string): string {
  const instant = `${parameter}::timestamptz`;
  return `((${instant} IS NULL AND ${until} IS NULL) OR (${from} <= ${instant} AND (${until} IS NULL OR ${until} > ${instant})))`;
}
