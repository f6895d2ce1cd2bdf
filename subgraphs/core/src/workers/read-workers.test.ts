import { availableParallelism } from 'node:os';
import { readWorkers } from './read-workers';

describe('how many processes answer', () => {
  it.each([
    [undefined, 1],
    ['', 1],
    [' 2 ', 2],
    ['64', 64],
    ['auto', Math.min(availableParallelism(), 64)],
  ])('is, of WORKERS=%j, %d', (WORKERS, count) => {
    expect(readWorkers({ WORKERS })).toBe(count);
  });

  it.each(['0', '65', '-1', '1.5', 'all', '1e3'])('is not %j, and says what to write', (WORKERS) => {
    expect(() => readWorkers({ WORKERS })).toThrow(/WORKERS: .*from 1 to 64, or auto/);
  });
});
