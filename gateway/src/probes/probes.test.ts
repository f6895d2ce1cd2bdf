import type { Dependency } from '@aeo-hub/core/readiness';
import { composeSupergraph } from '@aeo-hub/schema';
import { withToyHub, type ToyHub } from '../door/toy-hub.test-kit';
import { badTransport } from '../door/toy-subgraph.test-kit';
import { programTransport } from './toy-program.test-kit';

const PIP_SDL = `interface ProgramStanding { outcome: String! } type PipStanding implements ProgramStanding { outcome: String! }
  type Query { pip: PipStanding }`;

/** A hub of a registry and one program, by what they declare. */
const SUPERGRAPH = composeSupergraph([
  { name: 'registry', url: 'http://registry/graphql', sdl: sdl('type Query { companies: Int }') },
  { name: 'pip', url: 'http://pip/graphql', sdl: sdl(PIP_SDL) },
]).supergraphSdl;

const DOWN = badTransport(() => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:4002')));

describe('the probes of the gateway', () => {
  test('tell that it lives, and that it is ready', () =>
    withHub({}, async ({ request }) => {
      expect((await request('/live')).body).toEqual({ status: 'live' });
      const { status, body, headers } = await request('/ready');
      expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(body).toEqual({
        status: 'ready',
        dependencies: [
          { name: 'pip', state: 'OK', vital: false },
          { name: 'registry', state: 'OK', vital: true },
          { name: 'places', state: 'OK', vital: true },
          { name: 'loops', state: 'OK', vital: false },
        ],
      });
    }));

  test('name a program that is down, and leave it ready', () =>
    withHub({ pip: DOWN }, async ({ request }) => {
      const { status, body, text } = await request('/ready');
      expect(status).toBe(200);
      expect(body).toMatchObject({
        status: 'ready',
        dependencies: [{ name: 'pip', state: 'DOWN' }, { state: 'OK' }, { state: 'OK' }, { state: 'OK' }],
      });
      expect(text).not.toContain('10.0.0.7');
    }));

  test('say that it is not ready without its registry, or without what it keeps its audit in', async () => {
    await withHub({ registry: DOWN }, async ({ request }) => {
      const { status, body } = await request('/ready');
      expect([status, body]).toMatchObject([503, { status: 'not ready' }]);
    });
    const audit: Dependency = { name: 'audit-log', isVital: true, ask: () => Promise.reject(new Error('no')) };
    await withHub({ dependencies: [audit] }, async ({ request }) => {
      const { status, body } = await request('/ready');
      expect(status).toBe(503);
      expect(body).toMatchObject({ dependencies: [{ name: 'audit-log', state: 'DOWN', vital: true }, {}, {}, {}, {}] });
    });
  });

  test('do not wait for what hangs', () =>
    withHub({ pip: badTransport(() => new Promise(() => {})) }, async ({ request }) => {
      const began = performance.now();
      const { status, body } = await request('/ready');
      expect([status, body]).toMatchObject([200, { dependencies: [{ name: 'pip', state: 'LATE' }, {}, {}, {}] }]);
      expect(performance.now() - began).toBeLessThan(1_500);
    }));

  test('tell how old a program’s data is, and of one that says nothing that it is not known', async () => {
    const hourAgo = new Date(Date.now() - 3_600_000).toISOString();
    await withHub({ pip: programTransport(hourAgo) }, async ({ request }) => {
      const { status, body } = await request('/freshness');
      expect(status).toBe(200);
      const { programs } = body as unknown as { programs: readonly { ageSeconds: number }[] };
      expect(programs).toEqual([
        { program: 'PIP', state: 'OK', dataAsOf: hourAgo, ageSeconds: expect.closeTo(3_600, -1) },
      ]);
    });
    await withHub({ pip: DOWN }, async ({ request }) => {
      const programs = [{ program: 'PIP', state: 'DOWN', dataAsOf: null, ageSeconds: null }];
      expect((await request('/freshness')).body).toEqual({ programs });
    });
  });
});

function withHub(
  {
    dependencies = [],
    ...transports
  }: Partial<Record<'registry' | 'pip', ReturnType<typeof badTransport>>> & { dependencies?: readonly Dependency[] },
  test: (hub: ToyHub) => Promise<void>,
): Promise<void> {
  return withToyHub(
    (name: string) => transports[name as 'registry' | 'pip'] ?? programTransport(null),
    test,
    { subgraphTimeoutMs: 500 },
    { supergraphSdl: SUPERGRAPH, dependencies },
  );
}

function sdl(types: string): string {
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9")\n${types}`;
}
