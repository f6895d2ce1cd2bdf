import { BoundedKeys } from './bounded-keys';

describe('the keys that callers are counted by', () => {
  it('are their own until there are too many, and again when a window has ended', () => {
    const keys = new BoundedKeys(2, 60);
    expect([keys.of('a', 0), keys.of('b', 10), keys.of('c', 20), keys.of('d', 20)]).toEqual([
      'a',
      'b',
      'everybody else',
      'everybody else',
    ]);
    expect([keys.of('a', 59), keys.of('c', 59)]).toEqual(['a', 'everybody else']);
    expect([keys.of('c', 60), keys.of('a', 60), keys.of('b', 60)]).toEqual(['c', 'everybody else', 'b']);
  });
});
