import { TimeBudget } from '../question/time-budget';
import { CallGuard } from './call-guard';

describe('what a guard tells of its subgraph', () => {
  test('are the calls under way and those that wait for their turn', async () => {
    const guard = new CallGuard(1, 5_000, async () => undefined);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const budget = new TimeBudget(10_000);
    const calls = Array.from({ length: 70 }, () => guard.call(() => held, { kind: 'READ', document: 'a', budget }));
    await new Promise((resolve) => setImmediate(resolve));
    expect(guard.figures).toEqual({ breaker: 'closed', running: 64, waiting: 6 });
    release();
    await Promise.all(calls);
    expect(guard.figures).toEqual({ breaker: 'closed', running: 0, waiting: 0 });
  });
});
