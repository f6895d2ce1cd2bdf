/** Rows of a batch of accounts, each under its own account. */
export class ByAccount<Item extends { readonly account: string }> {
  private readonly groups = new Map<string, Item[]>();

  constructor(items: readonly Item[]) {
    for (const item of items) {
      const group = this.groups.get(item.account);
      if (group) group.push(item);
      else this.groups.set(item.account, [item]);
    }
  }

  of(account: string): readonly Item[] {
    return this.groups.get(account) ?? [];
  }
}
