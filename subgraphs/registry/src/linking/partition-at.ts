import type { Instant } from '@aeo-hub/core/calendar';
import type { AccountKey } from '../account/account-key';
import { AccountGroups } from './account-groups';
import { identifierClashes, type IdentifierClash } from './identifier-clashes';
import { identifierEdges, type IdentifierEdge } from './identifier-edges';
import { decisionTie, sharedIdentifierTie, type AccountTie } from './link-evidence';
import { identifierKey, isKnownAt, type LinkingInput } from './linking-input';
import type { LinkingRules } from './linking-rules';
import { Verdicts } from './verdicts';

/** Which accounts are of one company, and what could not be settled without a person, as known at an instant. */
export interface Partition {
  readonly companies: readonly (readonly AccountKey[])[];
  /** What holds companies of several accounts together, no more than is needed. */
  readonly ties: readonly AccountTie[];
  readonly clashes: readonly IdentifierClash[];
}

/**
 * Accounts that share a strong identifier are of one company, in the order in which the claims became known; but never so that a
 * company would have two values of a scheme of which a legal entity has one, nor when their names have nothing in common, nor against a
 * person's decision. An identifier that could not unite all who claim it is a clash. A pure function of what was known at the instant,
 * by the rules that were in force, whatever the order of arrival.
 */
export function partitionAt({ rules, claims, names, decisions, overused }: LinkingInput, at: Instant): Partition {
  const inForce = rules.at(at);
  const known = claims.filter((claim) => isKnownAt(claim, at) && inForce.links(claim));
  const linking = known.filter((claim) => !overused.has(identifierKey(claim)));
  const verdicts = new Verdicts(decisions, at);
  // A name that was left behind still tells who it is: to take a new one never takes a company apart.
  const borne = inForce.needsCommonName ? names.filter(({ knownFrom }) => knownFrom <= at) : [];
  const groups = new AccountGroups(known, borne, verdicts);
  const ties = [...uniteDecided(groups, verdicts), ...uniteAllSharing(groups, identifierEdges(linking), inForce)];
  return {
    companies: [...groups.all()].map(({ accounts }) => accounts),
    ties,
    clashes: identifierClashes(linking, groups, verdicts),
  };
}

function uniteDecided(groups: AccountGroups, verdicts: Verdicts): readonly AccountTie[] {
  const ties: AccountTie[] = [];
  for (const [one, other, decision] of verdicts.together()) {
    const both = groups.of([one, other]);
    if (!groups.has(one) || !groups.has(other) || both.length < 2) continue;
    groups.unite(both);
    ties.push(decisionTie(one, other, decision.id));
  }
  if (ties.length > 0) for (const group of groups.all()) if (group.accounts.length > 1) groups.settleValues(group);
  return ties;
}

/** A company that grows has more names: with them an identifier may link that could not before. */
function uniteAllSharing(
  groups: AccountGroups,
  edges: readonly IdentifierEdge[],
  rules: LinkingRules,
): readonly AccountTie[] {
  const ties: AccountTie[] = [];
  let found: readonly AccountTie[];
  do {
    found = edges.flatMap((edge) => uniteSharing(groups, edge, rules));
    ties.push(...found);
  } while (found.length > 0 && rules.needsCommonName);
  return ties;
}

function uniteSharing(
  groups: AccountGroups,
  { claim, earlier }: IdentifierEdge,
  { needsCommonName }: LinkingRules,
): readonly AccountTie[] {
  const all = groups.of([claim.account, ...earlier.map(({ account }) => account)]);
  const sharing = needsCommonName ? groups.withCommonName(all) : all;
  if (sharing.length < 2 || !groups.areCompatible(sharing)) return [];
  const ties = sharing.flatMap(({ accounts }) => {
    if (accounts.includes(claim.account)) return [];
    const holder = earlier.find(({ account }) => accounts.includes(account));
    return holder ? [sharedIdentifierTie(claim, holder)] : [];
  });
  groups.unite(sharing);
  return ties;
}
