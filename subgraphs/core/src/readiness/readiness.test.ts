import type { Dependency } from './dependency';
import { Readiness } from './readiness';

function dependency(name: string, ask: Dependency['ask'], isVital = true): Dependency {
  return { name, isVital, ask };
}

function readiness(...dependencies: Dependency[]): Readiness {
  return new Readiness({ dependencies: () => dependencies, timeoutMs: 20 });
}

describe('a service', () => {
  const sound = async (): Promise<void> => undefined;
  const broken = (): Promise<void> => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:5432'));
  const hanging = (): Promise<void> => new Promise(() => {});

  it('is ready when all answer', async () => {
    expect(await readiness(dependency('audit', sound)).report()).toEqual({
      status: 'ready',
      dependencies: [{ name: 'audit', state: 'OK', vital: true }],
    });
  });

  it.each([
    ['is down', broken, 'DOWN'],
    ['hangs', hanging, 'LATE'],
    ['says so of itself', async () => 'DOWN' as const, 'DOWN'],
  ])('is not ready when one that it needs %s, is when it can do without, and names it', async (_, ask, state) => {
    expect(await readiness(dependency('audit', ask)).report()).toEqual({
      status: 'not ready',
      dependencies: [{ name: 'audit', state, vital: true }],
    });
    const { status, dependencies } = await readiness(dependency('pip', ask, false)).report();
    expect([status, dependencies]).toEqual(['ready', [{ name: 'pip', state, vital: false }]]);
  });

  it('is draining once it is told to, whatever its dependencies say', async () => {
    const told = readiness(dependency('audit', sound));
    await told.drain(0);
    expect((await told.report()).status).toBe('draining');
  });

  it('asks its dependencies once a second, however often it is asked, and again then', async () => {
    let times = 0;
    const counted = readiness(dependency('audit', async () => void (times += 1)));
    await Promise.all(Array.from({ length: 50 }, () => counted.report()));
    await counted.report();
    expect(times).toBe(1);
    const clock = jest.spyOn(performance, 'now').mockReturnValue(performance.now() + 1_100);
    try {
      await counted.report();
    } finally {
      clock.mockRestore();
    }
    expect(times).toBe(2);
  });

  it('tells of a change once, and why', async () => {
    const changes: unknown[] = [];
    let ask = broken;
    const watched = new Readiness({
      dependencies: () => [dependency('audit', () => ask())],
      timeoutMs: 20,
      onChange: ({ state }, err) => changes.push([state, err instanceof Error]),
    });
    const clock = jest.spyOn(performance, 'now');
    for (const [seconds, next] of [broken, broken, sound, sound].entries()) {
      clock.mockReturnValue(1e6 * (1 + seconds));
      ask = next;
      await watched.report();
    }
    clock.mockRestore();
    expect(changes).toEqual([
      ['DOWN', true],
      ['OK', false],
    ]);
  });
});
