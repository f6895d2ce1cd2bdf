import { RestartDelay } from './restart-delay';

describe('a worker that ends is started again', () => {
  it('later each time, and at least twice a minute', () => {
    const delay = new RestartDelay();
    const waited = Array.from({ length: 12 }, () => delay.next(0));
    expect(waited.slice(0, 4)).toEqual([100, 200, 400, 800]);
    expect(waited.slice(-2)).toEqual([30_000, 30_000]);
  });

  it('soon again, once one has answered for a minute', () => {
    const delay = new RestartDelay();
    for (let times = 0; times < 5; times += 1) delay.next(59_999);
    expect([delay.next(60_000), delay.next(0)]).toEqual([100, 200]);
  });
});
