import type { AccountKey } from '../account/account-key';
import { identifierClaims } from '../assertion/account-facts';
import type { ShownVersion } from '../assertion/assertion.repository';
import type { NameBorne, StrongClaim } from './linking-input';
import type { LinkingRulesInForce } from './linking-rules';

/** What accounts claim and are called, from the versions of what programs assert. */
export interface LinkingFacts {
  /** Each with who asserted it first. */
  readonly claims: readonly StrongClaim[];
  readonly names: readonly NameBorne[];
}

export function linkingFacts(versions: readonly ShownVersion[], rules: LinkingRulesInForce): LinkingFacts {
  const byAccount = new Map<AccountKey, ShownVersion[]>();
  for (const version of versions) {
    const known = byAccount.get(version.account);
    if (known) known.push(version);
    else byAccount.set(version.account, [version]);
  }
  const accounts = [...byAccount];
  return {
    claims: accounts.flatMap(([account, own]) => claimsOf(account, own, rules)),
    names: accounts.flatMap(([account, own]) => namesOf(account, own)),
  };
}

function claimsOf(
  account: AccountKey,
  own: readonly ShownVersion[],
  rules: LinkingRulesInForce,
): readonly StrongClaim[] {
  const sources = new Map(own.map(({ knownFrom, source }) => [knownFrom, source]));
  return identifierClaims(account, own)
    .filter((claim) => rules.everLink(claim))
    .map((claim) => ({ ...claim, evidence: sources.get(claim.knownFrom) ?? '' }));
}

function namesOf(account: AccountKey, own: readonly ShownVersion[]): readonly NameBorne[] {
  const first = new Map<string, NameBorne>();
  for (const { legalName, tradeNames, knownFrom } of own) {
    for (const name of [legalName, ...tradeNames]) {
      const known = first.get(name);
      if (!known || knownFrom < known.knownFrom) first.set(name, { account, name, knownFrom });
    }
  }
  return [...first.values()];
}
