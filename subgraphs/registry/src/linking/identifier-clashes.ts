import type { IdentifierScheme } from '@aeo-hub/core/identifier';
import type { AccountKey } from '../account/account-key';
import type { ClashCause } from '../clash/clash-cause';
import type { AccountGroups } from './account-groups';
import { claimsByIdentifier } from './identifier-edges';
import type { StrongClaim } from './linking-input';
import type { Verdicts } from './verdicts';

/** A strong identifier that accounts of different companies claim, when no person has said that all of them are different. */
export interface IdentifierClash {
  readonly scheme: IdentifierScheme;
  readonly value: string;
  readonly cause: Exclude<ClashCause, 'OVERUSED'>;
}

export function identifierClashes(
  claims: readonly StrongClaim[],
  groups: AccountGroups,
  verdicts: Verdicts,
): readonly IdentifierClash[] {
  const clashes: IdentifierClash[] = [];
  for (const [claim, ...others] of claimsByIdentifier(claims).values()) {
    if (!claim || others.length === 0) continue;
    const accounts = [claim, ...others].map(({ account }) => account);
    const companies = groups.of(accounts);
    if (companies.length < 2) continue;
    const sides = companies.map((company) => accounts.filter((account) => company.accounts.includes(account)));
    if (areKeptApart(sides, verdicts)) continue;
    const cause = groups.areCompatible(companies) ? 'NO_COMMON_NAME' : 'CONTRADICTION';
    clashes.push({ scheme: claim.scheme, value: claim.value, cause });
  }
  return clashes;
}

function areKeptApart(sides: readonly (readonly AccountKey[])[], verdicts: Verdicts): boolean {
  return sides.every((side, index) =>
    sides.slice(index + 1).every((other) => side.every((one) => other.every((two) => verdicts.isApart(one, two)))),
  );
}
