import DataLoader from 'dataloader';
import type { ConsentEvent } from '../consent';
import type { MembershipEvent, Validation } from './membership-event';
import type { HarmonizationClaim, MembershipRepository, SiteVersion } from './storage/membership.repository';

/** Everything of one account by one statement for a whole batch; an account without rows is an empty list, never an error. */
export type ByAccount<Row> = DataLoader<string, readonly Row[]>;

/** The loaders of one request. */
export interface MembershipLoaders {
  readonly events: ByAccount<MembershipEvent>;
  readonly validations: ByAccount<Validation>;
  readonly consents: ByAccount<ConsentEvent>;
  readonly harmonizations: ByAccount<HarmonizationClaim>;
  readonly sites: ByAccount<SiteVersion>;
}

export function createMembershipLoaders(repository: MembershipRepository): MembershipLoaders {
  return {
    events: byAccount((accounts) => repository.events(accounts)),
    validations: byAccount((accounts) => repository.validations(accounts)),
    consents: byAccount((accounts) => repository.consents(accounts)),
    harmonizations: byAccount((accounts) => repository.harmonizations(accounts)),
    sites: byAccount((accounts) => repository.sites(accounts)),
  };
}

function byAccount<Row extends { readonly account: string }>(
  read: (accounts: readonly string[]) => Promise<readonly Row[]>,
): ByAccount<Row> {
  return new DataLoader(async (accounts) => {
    const rowsOf = new Map<string, Row[]>(accounts.map((account) => [account, []]));
    for (const row of await read(accounts)) rowsOf.get(row.account)?.push(row);
    return accounts.map((account) => rowsOf.get(account) ?? []);
  });
}
