/**
 * The items in an order; those that are in it already are given as they are. Most histories are of one step or two, in the order in which
 * they were read, and a sort of two costs eight times as much as to see that.
 */
export function inOrder<Item>(items: readonly Item[], by: (a: Item, b: Item) => number): readonly Item[] {
  for (let index = 1; index < items.length; index++) {
    if (by(items[index - 1] as Item, items[index] as Item) > 0) return items.toSorted(by);
  }
  return items;
}
