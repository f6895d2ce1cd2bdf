import { concurrently, concurrentlyForEach } from '@aeo-hub/core/concurrently';
import type { Caller } from '@aeo-hub/core/caller';
import type { ProgramCode } from '@aeo-hub/core/program';
import DataLoader from 'dataloader';
import { programOf, type AccountKey } from '../account/account-key';
import type { AccountHistoryRepository } from './account-history.repository';
import type { AskedAbout } from '@aeo-hub/core/asked-about';

/** Tells by what a question is known to be about some accounts. One per request; companies of one request share statements. */
export class AskedAboutService {
  private readonly loader: DataLoader<AccountKey, AskedAbout>;

  constructor(repository: AccountHistoryRepository) {
    this.loader = new DataLoader(async (accounts) => {
      const [companies, identifiers] = await concurrently(
        () => repository.companiesOf(accounts),
        () => repository.identifiersOf(accounts),
      );
      const companiesOf = byAccount(companies);
      const identifiersOf = byAccount(identifiers);
      return accounts.map((account) => ({
        companies: companiesOf.get(account) ?? [],
        identifiers: identifiersOf.get(account) ?? [],
      }));
    });
  }

  /**
   * Accounts keep their questions whatever company they are of: a company that was merged has those of all its accounts, one that was
   * split those of the accounts that stayed.
   */
  async accounts(accounts: readonly AccountKey[]): Promise<AskedAbout> {
    const each = await concurrentlyForEach(accounts, (account) => this.loader.load(account));
    return {
      companies: each.flatMap(({ companies }) => companies),
      identifiers: each.flatMap(({ identifiers }) => identifiers),
    };
  }

  /** The same of the company in whose name a carrier asks, and what its token names it by, whether or not a program knows that. */
  async asker(caller: Caller, accounts: readonly AccountKey[]): Promise<AskedAbout | null> {
    if (caller.role !== 'CARRIER') return null;
    const { companies, identifiers } = await this.accounts(accounts);
    const named = { ...caller.company, program: null, from: null, until: null };
    return { companies, identifiers: [named, ...identifiers] };
  }
}

function byAccount<Fact extends { readonly account: AccountKey }>(
  facts: readonly Fact[],
): ReadonlyMap<AccountKey, (Omit<Fact, 'account'> & { readonly program: ProgramCode })[]> {
  const found = new Map<AccountKey, (Omit<Fact, 'account'> & { readonly program: ProgramCode })[]>();
  for (const { account, ...fact } of facts) {
    const ofAccount = found.get(account) ?? [];
    ofAccount.push({ ...fact, program: programOf(account) });
    found.set(account, ofAccount);
  }
  return found;
}
