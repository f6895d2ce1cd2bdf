import { concurrently, concurrentlyForEach } from './concurrently';

describe('tasks that run concurrently', () => {
  test('give their results in order', async () => {
    expect(
      await concurrently(
        () => 1,
        async () => 'two',
      ),
    ).toEqual([1, 'two']);
    expect(await concurrentlyForEach([3, 4], async (item) => item * 2)).toEqual([6, 8]);
  });

  test('reject together when one throws at once, and abandon no promise that was started before', async () => {
    // jest fails a test during which a rejection stays unhandled.
    const all = concurrently(
      () => Promise.reject(new Error('rejected')),
      () => {
        throw new Error('thrown');
      },
    );
    await expect(all).rejects.toThrow(/rejected|thrown/);
    await new Promise((resolve) => setImmediate(resolve));
  });
});
