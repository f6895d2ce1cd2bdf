import type { AccountKey } from '../account/account-key';
import type { Sql } from '../storage/sql';
import type { AccountVersion, StoredVersion } from './account-version';
import { AssertionRepository } from './assertion.repository';
import { versionTimeline } from './version-timeline';

/** All versions of each account, in order of arrival. */
export type VersionsByAccount = ReadonlyMap<AccountKey, readonly AccountVersion[]>;

/** What recording versions came to. */
export interface RecordedVersions {
  /** As stored before; of accounts that had some. */
  readonly before: VersionsByAccount;
  readonly after: VersionsByAccount;
}

/** Adds the versions that arrived to those stored of the accounts that have some, and ends those that others follow. */
export async function recordVersions(
  transaction: Sql,
  oldAccounts: readonly AccountKey[],
  arrived: readonly AccountVersion[],
): Promise<RecordedVersions> {
  const repository = new AssertionRepository(transaction);
  const stored = oldAccounts.length > 0 ? await repository.versions(oldAccounts) : [];
  const after = withTimes(byAccount([...stored, ...arrived]));
  const all = [...after.values()].flat();
  const untilBefore = new Map(stored.map(({ id, knownUntil }) => [id, knownUntil]));
  const moved = all.filter(isStored).filter(({ id, knownUntil }) => untilBefore.get(id) !== knownUntil);
  if (moved.length > 0) await repository.close(moved);
  await repository.add(all.filter((version) => !isStored(version)));
  return { before: byAccount(stored), after };
}

function byAccount(versions: readonly AccountVersion[]): VersionsByAccount {
  const groups = new Map<AccountKey, AccountVersion[]>();
  for (const version of versions) {
    const group = groups.get(version.account);
    if (group) group.push(version);
    else groups.set(version.account, [version]);
  }
  return groups;
}

function withTimes(groups: VersionsByAccount): VersionsByAccount {
  const timed = new Map<AccountKey, readonly AccountVersion[]>();
  for (const [account, versions] of groups) {
    const untils = versionTimeline(versions);
    timed.set(
      account,
      versions.map((version, index) => {
        const knownUntil = untils[index] ?? null;
        // The first version decides for the account.
        const lateFrom = versions[0]?.lateFrom ?? null;
        const isSame = version.knownUntil === knownUntil && version.lateFrom === lateFrom;
        return isSame ? version : { ...version, knownUntil, lateFrom };
      }),
    );
  }
  return timed;
}

function isStored(version: AccountVersion): version is StoredVersion {
  return 'id' in version;
}
