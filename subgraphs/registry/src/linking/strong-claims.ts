import { isStrong } from '@aeo-hub/core/identifier';
import type { AccountKey } from '../account/account-key';
import { identifierClaims } from '../assertion/account-facts';
import type { ShownVersion } from '../assertion/assertion.repository';
import type { StrongClaim } from './linking-input';

/** The strong identifiers that accounts claim, each with who asserted it first, from the versions of what programs assert. */
export function strongClaims(versions: readonly ShownVersion[]): readonly StrongClaim[] {
  const byAccount = new Map<AccountKey, ShownVersion[]>();
  for (const version of versions) {
    const known = byAccount.get(version.account);
    if (known) known.push(version);
    else byAccount.set(version.account, [version]);
  }
  return [...byAccount].flatMap(([account, own]) => {
    const sources = new Map(own.map(({ knownFrom, source }) => [knownFrom, source]));
    return identifierClaims(account, own)
      .filter(isStrong)
      .map((claim) => ({ ...claim, evidence: sources.get(claim.knownFrom) ?? '' }));
  });
}
