import type { Instant } from '@aeo-hub/core/calendar';
import { IDENTIFIER_SCHEMES, isNaturalPerson, type Identifier } from '@aeo-hub/core/identifier';
import { byCodeUnit } from '@aeo-hub/core/order';
import type { PostalAddress } from '@aeo-hub/core/outbox';
import { PROGRAM_CODES, PROGRAMS, type ProgramCode } from '@aeo-hub/core/program';
import { accountOf, programOf, type AccountKey } from '../account/account-key';
import { accountNamed } from '../account/account-named';
import type { CompanyScope } from '../disclosure/company-scope';
import type { AccountAssertion } from './lookup.repository';

/** A company, put together from what the programs assert of its accounts. */
export interface CompanyRecord {
  readonly id: string;
  readonly legalName: string;
  /** Of all accounts, each once, in alphabetical order. */
  readonly tradeNames: readonly string[];
  /** Every name asserted, legal or of trade, each once: what it can be searched by. */
  readonly names: readonly string[];
  readonly headquarters: string;
  readonly address: PostalAddress | null;
  /**
   * Of all accounts, the account numbers among them; each once, by scheme, then value. A natural person's own (a social security
   * number as importer number, a person's RFC) are told to officers of the program that asserts them alone.
   */
  readonly identifiers: readonly Identifier[];
  /** Account numbers in each program, in alphabetical order. */
  readonly accounts: Readonly<Record<ProgramCode, readonly string[]>>;
  /** For each of `accounts`, from when the registry could answer with it, where that is later than its program says. */
  readonly lateFrom: Readonly<Record<ProgramCode, readonly (Instant | null)[]>>;
  /** Programs that show no account of it, and cannot be heard: whether they have one cannot be said. */
  readonly unheard: readonly ProgramCode[];
}

/** For whom a company is put together. */
export interface CompanyReading extends Pick<CompanyScope, 'own'> {
  /** Programs that the registry cannot hear. */
  readonly unheard: readonly ProgramCode[];
}

/**
 * Name, headquarters and address are those that the program of the country of the headquarters asserts, else the first of PIP,
 * CTPAT, MEXICAN_AEO that asserts any; within a program those recorded last. Null when nothing is asserted.
 */
export function companyRecord(
  id: string,
  assertions: readonly AccountAssertion[],
  reading: CompanyReading,
): CompanyRecord | null {
  const ordered = assertions.toSorted(
    (a, b) =>
      order(programOf(a.account), programOf(b.account)) ||
      byCodeUnit(b.recordedAt, a.recordedAt) ||
      byCodeUnit(a.account, b.account),
  );
  const main =
    ordered.find(({ account, headquarters }) => PROGRAMS[programOf(account)].country === headquarters) ?? ordered[0];
  return main ? new AssertedCompany(id, main, ordered, reading) : null;
}

/** Getters, because most questions read neither all its names nor all its numbers. */
class AssertedCompany implements CompanyRecord {
  readonly accounts: CompanyRecord['accounts'];
  readonly lateFrom: CompanyRecord['lateFrom'];

  constructor(
    readonly id: string,
    private readonly main: AccountAssertion,
    private readonly ordered: readonly AccountAssertion[],
    private readonly reading: CompanyReading,
  ) {
    const [pip, ctpat, mexicanAeo] = [
      assertionsOf('PIP', ordered),
      assertionsOf('CTPAT', ordered),
      assertionsOf('MEXICAN_AEO', ordered),
    ];
    this.accounts = { PIP: pip.map(numberOf), CTPAT: ctpat.map(numberOf), MEXICAN_AEO: mexicanAeo.map(numberOf) };
    this.lateFrom = { PIP: pip.map(lateFromOf), CTPAT: ctpat.map(lateFromOf), MEXICAN_AEO: mexicanAeo.map(lateFromOf) };
  }

  get legalName() {
    return this.main.legalName;
  }

  get tradeNames() {
    return [...new Set(this.ordered.flatMap(({ tradeNames }) => tradeNames))].toSorted(byCodeUnit);
  }

  get names() {
    return [...new Set(this.ordered.flatMap(({ legalName, tradeNames }) => [legalName, ...tradeNames]))];
  }

  get headquarters() {
    return this.main.headquarters;
  }

  get address() {
    return this.main.address;
  }

  get identifiers() {
    return identifiersOf(this.ordered, this.reading.own);
  }

  get unheard() {
    return this.reading.unheard.filter((program) => this.accounts[program].length === 0);
  }
}

/** By account number. */
function assertionsOf(program: ProgramCode, assertions: readonly AccountAssertion[]): readonly AccountAssertion[] {
  return assertions
    .filter(({ account }) => programOf(account) === program)
    .toSorted((a, b) => byCodeUnit(a.account, b.account));
}

function numberOf({ account }: AccountAssertion): string {
  return accountOf(account);
}

function lateFromOf({ lateFrom }: AccountAssertion): Instant | null {
  return lateFrom;
}

function identifiersOf(assertions: readonly AccountAssertion[], own: readonly ProgramCode[]): readonly Identifier[] {
  const each = new Map<string, Identifier>();
  const shown = new Set(assertions.map(({ account }) => account));
  for (const { account, identifiers } of assertions) {
    const { accountScheme, country } = PROGRAMS[programOf(account)];
    for (const identifier of [...identifiers, { scheme: accountScheme, value: accountOf(account), country }]) {
      if (!own.includes(programOf(account)) && isHidden(identifier, shown)) continue;
      each.set(`${identifier.scheme} ${identifier.value}`, identifier);
    }
  }
  return [...each.values()].toSorted(
    (a, b) =>
      IDENTIFIER_SCHEMES.indexOf(a.scheme) - IDENTIFIER_SCHEMES.indexOf(b.scheme) || byCodeUnit(a.value, b.value),
  );
}

/** What a program asserts, and tells only its own officers: numbers of persons, and of accounts that others do not show. */
function isHidden(identifier: Identifier, shown: ReadonlySet<AccountKey>): boolean {
  const account = accountNamed(identifier);
  return isNaturalPerson(identifier) || (account !== null && !shown.has(account));
}

function order(a: ProgramCode, b: ProgramCode): number {
  return PROGRAM_CODES.indexOf(a) - PROGRAM_CODES.indexOf(b);
}
