import type { Instant } from '@aeo-hub/core/calendar';
import { untilKnown } from '@aeo-hub/core/record-time';
import type { DataSource } from 'typeorm';
import type { AccountKey } from '../account/account-key';
import { isCompanyId } from '../company/is-company-id';
import { AccountLinkRepository } from '../linking/account-link.repository';
import { relinkAfterDecision } from '../linking/relink';
import type { Sql } from '../storage/sql';
import { writeRegistry } from '../storage/write-registry';
import { DecisionRefused } from './decision-refused';
import { DecisionRepository, type NewDecision } from './decision.repository';

/** Who decides, and why, in their own words. */
export interface Decider {
  readonly decidedBy: string;
  readonly reason: string;
}

/** A decision as recorded, and to which company each of its accounts belongs since. */
export interface DecisionOutcome {
  readonly decisionId: string;
  readonly companyOf: ReadonlyMap<AccountKey, string>;
  /** From when on it is known: this has come. */
  readonly decidedAt: Instant;
}

/**
 * Unites two companies: their accounts are one company from now on, whatever the programs assert, until a person splits it. The
 * older company's id stays. No program's data is touched, and what was known before is answered as before.
 * @throws DecisionRefused
 */
export function mergeCompanies(
  registry: DataSource,
  [one, other]: readonly [string, string],
  decider: Decider,
): Promise<DecisionOutcome> {
  return decide(registry, decider, async (transaction) => {
    if (one === other) throw new DecisionRefused('SAME_COMPANY', `${one} was named twice. Name two companies.`);
    const [left, right] = [await accountsOf(transaction, one), await accountsOf(transaction, other)];
    return { kind: 'MERGE', companyIds: [one, other], left, right };
  });
}

/**
 * Keeps accounts apart from a company: those of its own that are named leave it; those of another company stay out of it. Linking
 * never reunites them, until a person merges them. No program's data is touched, and what was known before is answered as before.
 * @throws DecisionRefused
 */
export function splitCompany(
  registry: DataSource,
  company: string,
  accounts: readonly AccountKey[],
  decider: Decider,
): Promise<DecisionOutcome> {
  return decide(registry, decider, async (transaction) => {
    const left = [...new Set(accounts)];
    const known = await new AccountLinkRepository(transaction).companiesOf(left);
    const unknown = left.filter((account) => !known.has(account));
    if (unknown.length > 0) {
      throw new DecisionRefused('UNKNOWN_ACCOUNT', `The registry knows no account ${unknown.join(', ')}.`);
    }
    const right = (await accountsOf(transaction, company)).filter((account) => !left.includes(account));
    if (right.length === 0) {
      throw new DecisionRefused(
        'NOTHING_REMAINS',
        `${company} has no other account. Leave one at least in the company.`,
      );
    }
    return { kind: 'SPLIT', companyIds: [company], left, right };
  });
}

/** Relinking the accounts of two companies takes a moment. */
const DECIDING_MS = 300;

async function decide(
  registry: DataSource,
  { decidedBy, reason }: Decider,
  what: (transaction: Sql) => Promise<Pick<NewDecision, 'kind' | 'companyIds' | 'left' | 'right'>>,
): Promise<DecisionOutcome> {
  if (decidedBy.trim() === '' || reason.trim() === '') {
    throw new DecisionRefused('NO_REASON', 'Say who decides and why.');
  }
  const decided = await writeRegistry(registry, DECIDING_MS, async (transaction, now) => {
    const taken = { ...(await what(transaction)), decidedBy, reason, decidedAt: now() };
    const decision = await new DecisionRepository(transaction).add(taken);
    const accounts = [...decision.left, ...decision.right];
    await relinkAfterDecision(transaction, accounts, decision);
    const companyOf = await new AccountLinkRepository(transaction).companiesOf(accounts);
    return { decisionId: decision.id, companyOf, decidedAt: decision.decidedAt };
  });
  await untilKnown(new Date(decided.decidedAt));
  return decided;
}

async function accountsOf(transaction: Sql, company: string): Promise<readonly AccountKey[]> {
  const accounts = isCompanyId(company) ? await new AccountLinkRepository(transaction).accountsOf(company) : [];
  if (accounts.length > 0) return accounts;
  throw new DecisionRefused(
    'UNKNOWN_COMPANY',
    `No account belongs to a company with the companyId ${company} now. List companies in dispute with: clashes.`,
  );
}
