import { shareNames } from '@aeo-hub/core/company-name';
import { isSingular, type IdentifierScheme } from '@aeo-hub/core/identifier';
import type { AccountKey } from '../account/account-key';
import { identifierKey, type NameBorne, type StrongClaim } from './linking-input';
import type { Verdicts } from './verdicts';

/** Accounts found to be of one legal entity so far. */
export interface AccountGroup {
  readonly accounts: AccountKey[];
  /** For each scheme of which an entity has one value: the values that its accounts claim. */
  readonly singular: Map<IdentifierScheme, Set<string>>;
  /** What its accounts are, or were, called. */
  readonly names: Set<string>;
}

/** Accounts in groups that grow together. */
export class AccountGroups {
  private readonly groups = new Map<AccountKey, AccountGroup>();
  /** Values of one scheme that a person said belong to one entity: each stands for the first of them. */
  private readonly settled = new Map<string, string>();

  constructor(
    claims: Iterable<StrongClaim>,
    names: Iterable<NameBorne>,
    private readonly verdicts: Verdicts,
  ) {
    for (const claim of claims) {
      const group = this.groups.get(claim.account) ?? {
        accounts: [claim.account],
        singular: new Map(),
        names: new Set(),
      };
      if (isSingular(claim.scheme)) addValue(group, claim.scheme, claim.value);
      this.groups.set(claim.account, group);
    }
    for (const { account, name } of names) this.groups.get(account)?.names.add(name);
  }

  has(account: AccountKey): boolean {
    return this.groups.has(account);
  }

  /** Every group once. */
  all(): Iterable<AccountGroup> {
    return new Set(this.groups.values());
  }

  /** The groups that these accounts are in, each once. */
  of(accounts: readonly AccountKey[]): readonly AccountGroup[] {
    const found = new Set<AccountGroup>();
    for (const account of accounts) {
      const group = this.groups.get(account);
      if (group) found.add(group);
    }
    return [...found];
  }

  /** Two values of one scheme belong together from now on: a person united the accounts that claim them. */
  settleValues(group: AccountGroup): void {
    for (const [scheme, values] of group.singular) {
      const [first] = [...values].toSorted();
      if (first === undefined || values.size < 2) continue;
      for (const value of values) this.settled.set(identifierKey({ scheme, value }), first);
    }
  }

  /**
   * Those of the groups that can be one company by their names: the first, and all that share a name with it or with one that does.
   */
  withCommonName(groups: readonly AccountGroup[]): readonly AccountGroup[] {
    const [first, ...others] = groups;
    if (!first) return [];
    const found = [first];
    for (const near of found) {
      for (const other of others) {
        if (!found.includes(other) && shareNames([...near.names], [...other.names])) found.push(other);
      }
    }
    return found;
  }

  /** Whether uniting groups would neither give a company two values of which it can have one, nor go against a person's decision. */
  areCompatible(groups: readonly AccountGroup[]): boolean {
    return !this.haveTwoValues(groups) && !this.areApart(groups);
  }

  unite(groups: readonly AccountGroup[]): void {
    const [largest, ...others] = groups.toSorted((a, b) => b.accounts.length - a.accounts.length);
    if (!largest) return;
    for (const other of others) {
      largest.accounts.push(...other.accounts);
      for (const name of other.names) largest.names.add(name);
      for (const [scheme, values] of other.singular) for (const value of values) addValue(largest, scheme, value);
      for (const account of other.accounts) this.groups.set(account, largest);
    }
  }

  private haveTwoValues(groups: readonly AccountGroup[]): boolean {
    const entities = new Map<IdentifierScheme, string>();
    for (const { singular } of groups) {
      for (const [scheme, values] of singular) {
        for (const value of values) {
          const entity = this.settled.get(identifierKey({ scheme, value })) ?? value;
          if ((entities.get(scheme) ?? entity) !== entity) return true;
          entities.set(scheme, entity);
        }
      }
    }
    return false;
  }

  private areApart(groups: readonly AccountGroup[]): boolean {
    if (this.verdicts.isEmpty) return false;
    return groups.some((group, index) =>
      groups
        .slice(index + 1)
        .some((other) => group.accounts.some((one) => other.accounts.some((two) => this.verdicts.isApart(one, two)))),
    );
  }
}

function addValue({ singular }: AccountGroup, scheme: IdentifierScheme, value: string): void {
  const values = singular.get(scheme);
  if (values) values.add(value);
  else singular.set(scheme, new Set([value]));
}
