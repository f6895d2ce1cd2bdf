import { setImmediate as nextTurn } from 'node:timers/promises';

/** Items that are worked on before others get their turn: some milliseconds of work. */
export const SLICE = 250;

/**
 * Starts a task per item, so many at a time, and lets others have their turn before it starts the next: thousands in one go keep every
 * other request waiting. A list of promises, as GraphQL takes it for the items of a list: what is made of an item is made in the item's slice.
 *
 * @param size items that are worked on at a time
 */
export function inSlices<Item, Result>(
  items: readonly Item[],
  task: (item: Item) => Result | Promise<Result>,
  size = SLICE,
): Promise<Result>[] {
  const results: Promise<Result>[] = [];
  let before = Promise.resolve<unknown>(undefined);
  for (let from = 0; from < items.length; from += size) {
    const turn = from === 0 ? before : before.then(() => nextTurn());
    const slice = items.slice(from, from + size).map((item) => turn.then(() => task(item)));
    // Also handles every rejection: a list whose result is no longer awaited must not end the process.
    before = Promise.allSettled(slice);
    results.push(...slice);
  }
  return results;
}
