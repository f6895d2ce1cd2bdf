import type { Instant } from '@aeo-hub/core/calendar';
import type { AccountKey } from '../account/account-key';
import { evidenceTowards, type LinkEvidence } from './link-evidence';
import type { LinkingInput, StrongClaim } from './linking-input';
import { partitionAt, type Partition } from './partition-at';
import type { IdentifierClash } from './identifier-clashes';

/** The company that an account came with: every account has one of its own, which it gives up for an older one it is linked to. */
export interface OwnCompany {
  readonly companyId: string;
  /** The order in which the registry first heard of accounts: of companies united, the older one stays. */
  readonly age: number;
}

/** An account was of a company, and why, from an instant on, up to but without another. */
export interface Link {
  readonly account: AccountKey;
  readonly companyId: string;
  readonly evidence: LinkEvidence;
  readonly linkedFrom: Instant;
  readonly linkedUntil: Instant | null;
}

export interface LinkHistory {
  /** By account, then in order of time. */
  readonly links: readonly Link[];
  /** What waits for a person now. */
  readonly clashes: readonly IdentifierClash[];
}

/**
 * Which account was of which company at every instant from `from` on. `from` is the earliest instant at which anything changed:
 * what the hub answered as known before it is never touched.
 */
export function linkHistory(input: LinkingInput, own: ReadonlyMap<AccountKey, OwnCompany>, from: Instant): LinkHistory {
  const history = new Map<AccountKey, Link[]>();
  const asserted = firstAssertions(input.claims);
  let partition: Partition | null = null;
  for (const at of turningPoints(input, from)) {
    partition = partitionAt(input, at);
    for (const link of linksIn(partition, asserted, own, at)) extend(history, link);
  }
  return { links: [...history.values()].flat(), clashes: partition?.clashes ?? [] };
}

/** The instants from `from` on at which the answer can change. */
function turningPoints({ rules, claims, names, decisions }: LinkingInput, from: Instant): readonly Instant[] {
  const instants = new Set<Instant>([from, ...rules.changes]);
  for (const { knownFrom, knownUntil } of claims) {
    instants.add(knownFrom);
    if (knownUntil !== null) instants.add(knownUntil);
  }
  for (const { knownFrom } of names) instants.add(knownFrom);
  for (const { decidedAt } of decisions) instants.add(decidedAt);
  return [...instants].filter((instant) => instant >= from).toSorted();
}

function linksIn(
  { companies, ties }: Partition,
  asserted: ReadonlyMap<AccountKey, StrongClaim>,
  own: ReadonlyMap<AccountKey, OwnCompany>,
  linkedFrom: Instant,
): readonly Link[] {
  return companies.flatMap((accounts) => {
    const founder = oldest(accounts, own);
    const companyId = founder && own.get(founder)?.companyId;
    if (!founder || !companyId) return [];
    const evidence = evidenceTowards(founder, accounts.length > 1 ? ties : []);
    return accounts.map((account) => ({
      account,
      companyId,
      evidence: evidence.get(account) ?? { kind: 'ACCOUNT', asserted: asserted.get(account)?.evidence ?? '' },
      linkedFrom,
      linkedUntil: null,
    }));
  });
}

function oldest(accounts: readonly AccountKey[], own: ReadonlyMap<AccountKey, OwnCompany>): AccountKey | undefined {
  const age = (account: AccountKey) => own.get(account)?.age ?? Infinity;
  return accounts.toSorted((a, b) => age(a) - age(b))[0];
}

/** An account claims its own number from the first, so the earliest of its claims tells who asserted it. */
function firstAssertions(claims: readonly StrongClaim[]): ReadonlyMap<AccountKey, StrongClaim> {
  const first = new Map<AccountKey, StrongClaim>();
  for (const claim of claims) {
    const known = first.get(claim.account);
    if (!known || claim.knownFrom < known.knownFrom) first.set(claim.account, claim);
  }
  return first;
}

/** Appends what holds from an instant on; where nothing changed, what held before goes on. */
function extend(history: Map<AccountKey, Link[]>, link: Link): void {
  const links = history.get(link.account) ?? [];
  history.set(link.account, links);
  const last = links.at(-1);
  if (last && last.companyId === link.companyId && sameEvidence(last.evidence, link.evidence)) return;
  if (last) links[links.length - 1] = { ...last, linkedUntil: link.linkedFrom };
  links.push(link);
}

export function sameEvidence(one: LinkEvidence, other: LinkEvidence): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
