/**
 * Starts several tasks at once and waits for all of them.
 *
 * A task that throws before it returns a promise rejects like any other. With a plain array of promises, such a throw would abandon
 * the promises that were started before it, and the rejection of an abandoned promise ends the process.
 */
export function concurrently<Tasks extends readonly (() => unknown)[]>(
  ...tasks: Tasks
): Promise<{ -readonly [Index in keyof Tasks]: Awaited<ReturnType<Tasks[Index]>> }> {
  return Promise.all(tasks.map(async (task) => task())) as Promise<never>;
}

/** The same for one task per item. Results are in the order of the items. */
export function concurrentlyForEach<Item, Result>(
  items: readonly Item[],
  task: (item: Item) => Result | Promise<Result>,
): Promise<Awaited<Result>[]> {
  return Promise.all(items.map(async (item) => task(item)));
}
