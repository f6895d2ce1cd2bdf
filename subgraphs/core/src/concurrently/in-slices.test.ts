import { inSlices } from './in-slices';

const ITEMS = [1, 2, 3, 4, 5];

describe('tasks in slices', () => {
  it('give their results in the order of the items', async () => {
    expect(await Promise.all(inSlices(ITEMS, async (item) => item * 10, 2))).toEqual([10, 20, 30, 40, 50]);
    expect(inSlices([], () => 1, 2)).toEqual([]);
  });

  it('are so many at a time', async () => {
    let running = 0;
    let most = 0;
    const task = async () => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
    };
    await Promise.all(inSlices(ITEMS, task, 2));
    expect(most).toBe(2);
  });

  it('let others have their turn between slices, after all that was made of a slice', async () => {
    const course: string[] = [];
    const others = new Promise<void>((resolve) => setImmediate(() => (course.push('other'), resolve())));
    const made = inSlices(ITEMS, (item) => item, 3).map((item) => item.then((one) => course.push(String(one))));
    await Promise.all([...made, others]);
    expect(course).toEqual(['1', '2', '3', 'other', '4', '5']);
  });

  it('fail each for itself, also by a throw at once, and leave nothing unhandled', async () => {
    const results = inSlices(
      ITEMS,
      (item) => {
        if (item % 2 === 0) throw new Error(`no ${item}`);
        return item;
      },
      2,
    );
    await new Promise((resolve) => setTimeout(resolve, 10));
    const settled = await Promise.allSettled(results);
    expect(settled.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });
});
