import type { Instant } from '@aeo-hub/core/calendar';
import type { AccountKey } from '../account/account-key';
import type { AccountVersion } from '../assertion/account-version';
import type { RecordedChanges } from '../assertion/record-assertions';
import { settleClashes } from '../clash/settle-clashes';
import { CompanyRepository } from '../company/company.repository';
import { DecisionRepository } from '../decision/decision.repository';
import type { Sql } from '../storage/sql';
import { accountJoins } from './account-join';
import { AccountJoinRepository } from './account-join.repository';
import { AccountLinkRepository } from './account-link.repository';
import { componentsOf } from './components';
import { linkChanges } from './link-changes';
import { linkHistory, type Link } from './link-history';
import { identifierKey } from './linking-input';
import type { LinkingRulesInForce } from './linking-rules';
import { LinkingRulesRepository } from './linking-rules.repository';
import { NeighbourhoodRepository } from './neighbourhood.repository';
import { SharedIdentifiersRepository } from './shared-identifiers.repository';
import { watchOveruse } from './watch-overuse';

/** Brings the links of accounts to companies up to date after programs asserted something. */
export async function relinkAfterAssertions(transaction: Sql, changes: RecordedChanges): Promise<void> {
  const rules = await new LinkingRulesRepository(transaction).inForce();
  const strong = changes.claims.filter((claim) => rules.everLink(claim));
  const shared = await new SharedIdentifiersRepository(transaction).among(strong);
  const { overused, affected } = await watchOveruse(transaction, shared);
  const sharing = new Set(shared.map(identifierKey).filter((key) => !overused.has(key)));
  const vanished = changes.vanishedClaims.filter((claim) => sharing.has(identifierKey(claim)));
  const linked = new Set(strong.filter((claim) => sharing.has(identifierKey(claim))).map(({ account }) => account));
  const alone = new Map([...changes.newAccounts].filter(([account]) => !linked.has(account)));
  await linkToOwnCompanies(transaction, alone);

  const changedFrom = new Map([...changes.changedFrom].filter(([account]) => !alone.has(account)));
  const earliest = [...changes.changedFrom.values()].reduce((a, b) => (b < a ? b : a), '9999');
  // What shared a claim that has vanished cannot be reached from the account that had it any more.
  const left = await new SharedIdentifiersRepository(transaction).everClaimants(vanished);
  for (const account of [...affected, ...left]) if (!alone.has(account)) changedFrom.set(account, earliest);
  await relink(transaction, { changedFrom, rules, overused, decisionId: null });
}

/** Brings them up to date after a person decided something about these accounts. */
export async function relinkAfterDecision(
  transaction: Sql,
  accounts: readonly AccountKey[],
  decision: { readonly id: string; readonly decidedAt: Instant },
): Promise<void> {
  const { overused } = await watchOveruse(transaction, []);
  const changedFrom = new Map(accounts.map((account) => [account, decision.decidedAt]));
  const rules = await new LinkingRulesRepository(transaction).inForce();
  await relink(transaction, { changedFrom, rules, overused, decisionId: decision.id });
}

/** Brings the links of these accounts up to date after the rules changed. */
export async function relinkByNewRules(
  transaction: Sql,
  accounts: readonly AccountKey[],
  from: Instant,
): Promise<void> {
  const { overused } = await watchOveruse(transaction, []);
  const rules = await new LinkingRulesRepository(transaction).inForce();
  const changedFrom = new Map(accounts.map((account) => [account, from]));
  await relink(transaction, { changedFrom, rules, overused, decisionId: null });
}

/** New accounts that share nothing: each is a company of its own, from when it is known. */
async function linkToOwnCompanies(transaction: Sql, first: ReadonlyMap<AccountKey, AccountVersion>): Promise<void> {
  if (first.size === 0) return;
  const own = await new CompanyRepository(transaction).ownCompanies([...first.keys()]);
  const links: Link[] = [];
  for (const [account, { knownFrom, source }] of first) {
    const companyId = own.get(account)?.companyId;
    const evidence = { kind: 'ACCOUNT', asserted: source } as const;
    if (companyId) links.push({ account, companyId, evidence, linkedFrom: knownFrom, linkedUntil: null });
  }
  await new AccountLinkRepository(transaction).put(links);
}

interface Relinking {
  readonly changedFrom: ReadonlyMap<AccountKey, Instant>;
  readonly rules: LinkingRulesInForce;
  readonly overused: ReadonlySet<string>;
  readonly decisionId: string | null;
}

async function relink(transaction: Sql, { changedFrom, rules, overused, decisionId }: Relinking): Promise<void> {
  if (changedFrom.size === 0) return;
  const neighbourhood = new NeighbourhoodRepository(transaction);
  const { accounts, claims, names } = await neighbourhood.around([...changedFrom.keys()], rules, overused);
  const decisions = await new DecisionRepository(transaction).about(accounts);
  const repository = new AccountLinkRepository(transaction);
  const links = await repository.links(accounts);
  const own = await new CompanyRepository(transaction).ownCompanies(accounts);

  const components = componentsOf({
    input: { rules, claims, names, decisions, overused },
    links,
    changes: changedFrom,
  });
  const outcomes = components.map((component) => linkHistory(component.input, own, component.changedFrom));
  const moves = components.flatMap((component, index) => {
    const computed = outcomes[index]?.links ?? [];
    return component.accounts.map((account) =>
      linkChanges(
        component.links.filter((link) => link.account === account),
        computed.filter((link) => link.account === account),
        component.changedFrom,
      ),
    );
  });
  const removed = moves.flatMap((move) => move.removed);
  const put = moves.flatMap((move) => move.put);
  if (removed.length > 0) await repository.remove(removed);
  if (put.length > 0) await repository.put(put);
  const joins = components.flatMap((component, index) => accountJoins(component.links, outcomes[index]?.links ?? []));
  if (joins.length > 0) await new AccountJoinRepository(transaction).add(joins);
  await settleClashes(transaction, {
    looked: components.flatMap(({ input }) => input.claims).filter((claim) => !overused.has(identifierKey(claim))),
    found: outcomes.flatMap(({ clashes }) => clashes),
    decisionId,
  });
}
