import type { Instant } from '@aeo-hub/core/calendar';
import type { AccountKey } from '../account/account-key';
import type { Link } from './link-history';
import { identifierKey, type LinkingInput } from './linking-input';

/** Accounts that have to do with one another, and with no others. */
export interface Component {
  readonly accounts: readonly AccountKey[];
  readonly input: LinkingInput;
  /** As stored. */
  readonly links: readonly Link[];
  /** The earliest instant at which anything about them changed. */
  readonly changedFrom: Instant;
}

interface Neighbourhood {
  readonly input: LinkingInput;
  readonly links: readonly Link[];
  readonly changes: ReadonlyMap<AccountKey, Instant>;
}

/** Cuts a neighbourhood into parts that cannot influence one another, and leaves out those in which nothing changed. */
export function componentsOf({ input, links, changes }: Neighbourhood): readonly Component[] {
  const forest = new Forest();
  for (const claim of input.claims) {
    const key = identifierKey(claim);
    if (!input.overused.has(key)) forest.join(claim.account, `identifier ${key}`);
  }
  for (const link of links) forest.join(link.account, `company ${link.companyId}`);
  for (const { id, left, right } of input.decisions) {
    for (const account of [...left, ...right]) forest.join(account, `decision ${id}`);
  }
  const claims = groupBy(input.claims, ({ account }) => forest.root(account));
  const stored = groupBy(links, ({ account }) => forest.root(account));
  const names = groupBy(input.names, ({ account }) => forest.root(account));
  const decisions = groupBy(input.decisions, ({ id }) => forest.root(`decision ${id}`));
  const changed = groupBy(changes, ([account]) => forest.root(account));
  return [...changed].map(([root, instants]) => ({
    accounts: [...new Set((claims.get(root) ?? []).map(({ account }) => account))],
    input: {
      ...input,
      claims: claims.get(root) ?? [],
      names: names.get(root) ?? [],
      decisions: decisions.get(root) ?? [],
    },
    links: stored.get(root) ?? [],
    changedFrom: instants.map(([, instant]) => instant).reduce((a, b) => (a < b ? a : b)),
  }));
}

function groupBy<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Union-find with path halving. */
class Forest {
  private readonly parents = new Map<string, string>();

  root(node: string): string {
    let [child, parent] = [node, this.parents.get(node) ?? node];
    while (parent !== child) {
      const grandparent = this.parents.get(parent) ?? parent;
      this.parents.set(child, grandparent);
      [child, parent] = [grandparent, this.parents.get(grandparent) ?? grandparent];
    }
    return child;
  }

  join(one: string, other: string): void {
    this.parents.set(this.root(one), this.root(other));
  }
}
