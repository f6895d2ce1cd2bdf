import type { Instant } from '@aeo-hub/core/calendar';
import type { AccountKey } from '../account/account-key';
import { CompanyRepository } from '../company/company.repository';
import type { Sql } from '../storage/sql';
import { assertedNames, identifierClaims, type IdentifierClaim } from './account-facts';
import type { AccountVersion } from './account-version';
import { AssertedNameRepository } from './asserted-name.repository';
import { IdentifierClaimRepository } from './identifier-claim.repository';
import { intervalChanges } from './interval-changes';
import { recordVersions, type RecordedVersions, type VersionsByAccount } from './record-versions';

/** What recording assertions changed, for whoever links accounts. */
export interface RecordedChanges {
  /** The accounts that assertions came for, and the earliest instant as known at which anything about each may differ. */
  readonly changedFrom: ReadonlyMap<AccountKey, Instant>;
  /** Those of them that the registry had never heard of, each with the first that is known of it. */
  readonly newAccounts: ReadonlyMap<AccountKey, AccountVersion>;
  /** Claims that began, ended or were moved. */
  readonly claims: readonly IdentifierClaim[];
  /** Those of them of which nothing is left: a program said otherwise as of the very instant from which it was known. */
  readonly vanishedClaims: readonly IdentifierClaim[];
}

/** Records what programs assert, in order of arrival: each replaces what the program recorded before, from when it is known. */
export async function recordAssertions(transaction: Sql, arrived: readonly AccountVersion[]): Promise<RecordedChanges> {
  const changedFrom = new Map<AccountKey, Instant>();
  for (const { account, knownFrom } of arrived) {
    const known = changedFrom.get(account);
    if (known === undefined || knownFrom < known) changedFrom.set(account, knownFrom);
  }
  const founded = await new CompanyRepository(transaction).found([...changedFrom.keys()]);
  const oldAccounts = [...changedFrom.keys()].filter((account) => !founded.has(account));
  const versions = await recordVersions(transaction, oldAccounts, arrived);
  const { removed, added } = await recordClaims(transaction, versions);
  const kept = new Set([...versions.after].flatMap(([account, all]) => identifierClaims(account, all)).map(claimKey));
  const vanishedClaims = removed.filter((claim) => !kept.has(claimKey(claim)));
  await recordNames(transaction, oldAccounts, versions.after);
  return {
    changedFrom,
    newAccounts: firstVersions(founded, versions.after),
    claims: [...removed, ...added],
    vanishedClaims,
  };
}

function firstVersions(
  accounts: ReadonlySet<AccountKey>,
  versions: VersionsByAccount,
): ReadonlyMap<AccountKey, AccountVersion> {
  const first = new Map<AccountKey, AccountVersion>();
  for (const account of accounts) {
    for (const version of versions.get(account) ?? []) {
      const known = first.get(account);
      const isShown = version.knownUntil !== version.knownFrom;
      if (isShown && (!known || version.knownFrom < known.knownFrom)) first.set(account, version);
    }
  }
  return first;
}

async function recordClaims(
  transaction: Sql,
  { before, after }: RecordedVersions,
): Promise<{ readonly removed: readonly IdentifierClaim[]; readonly added: readonly IdentifierClaim[] }> {
  const claimsIn = (versions: VersionsByAccount) =>
    [...versions].flatMap(([account, all]) => identifierClaims(account, all));
  const { removed, added } = intervalChanges(claimsIn(before), claimsIn(after), claimKey);
  const repository = new IdentifierClaimRepository(transaction);
  if (removed.length > 0) await repository.remove(removed);
  if (added.length > 0) await repository.add(added);
  return { removed, added };
}

function claimKey({ account, scheme, value }: IdentifierClaim): string {
  return JSON.stringify([account, scheme, value]);
}

async function recordNames(
  transaction: Sql,
  oldAccounts: readonly AccountKey[],
  versions: VersionsByAccount,
): Promise<void> {
  const repository = new AssertedNameRepository(transaction);
  const stored = oldAccounts.length > 0 ? await repository.names(oldAccounts) : [];
  const wanted = [...versions].flatMap(([account, all]) => assertedNames(account, all));
  const { removed, added } = intervalChanges(stored, wanted, ({ account, name }) => JSON.stringify([account, name]));
  if (removed.length > 0) await repository.remove(removed);
  if (added.length > 0) await repository.add(added);
}
