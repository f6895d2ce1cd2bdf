import { createLogger } from '@aeo-hub/core/log';
import { composeSupergraph } from '@aeo-hub/schema';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { withToyHub, type ToyHub } from '../door/toy-hub.test-kit';
import { badTransport, TOY_SDL } from '../door/toy-subgraph.test-kit';
import { followSupergraphFile } from './follow-supergraph-file';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';
const QUAY = { name: 'quay', url: 'http://quay/graphql', sdl: `${LINK} type Query { depth: Int }` };
const PIP = {
  name: 'pip',
  url: 'http://pip/graphql',
  sdl: `${LINK} interface ProgramStanding { outcome: String! } type PipStanding implements ProgramStanding { outcome: String! }
    type Query { pip: PipStanding }`,
};

/** Subgraphs by their addresses, and which of the connections to them are closed. */
class Harbour {
  readonly closed: string[] = [];
  readonly asked: string[] = [];
  readonly held = new Map<string, Promise<void>>();

  transportTo = (_: string, url: string) => {
    if (url.includes('nowhere')) throw new Error(`There is no way to ${url}.`);
    const execute = async () => {
      this.asked.push(url);
      await this.held.get(url);
      return { data: { __typename: 'Query', depth: url.length, pip: { outcome: 'MEMBER' }, language: url } };
    };
    return { ...badTransport(execute), close: async () => void this.closed.push(url) };
  };
}

describe('a supergraph whose file changes', () => {
  test('is gone over to without a restart, and what it does not name any more is let go of', () =>
    withFile([at('http://one/graphql')], async (hub, write, harbour) => {
      expect((await hub.ask('{ language }')).body.data).toEqual({ language: 'http://one/graphql' });
      await write([at('http://other/graphql'), QUAY]);
      await until(hub, '{ depth }', 'depth', QUAY.url.length);
      expect((await hub.ask('{ language }')).body.data).toEqual({ language: 'http://other/graphql' });
      while (harbour.closed.length === 0) await pause();
      expect(harbour.closed).toEqual(['http://one/graphql']);
      const { dependencies } = (await hub.request('/ready')).body as { dependencies?: readonly { name: string }[] };
      expect(dependencies?.map(({ name }) => name).toSorted()).toEqual(['harbour', 'loops', 'places', 'quay']);
    }));

  test('does not disturb a question that has begun', () =>
    withFile([at('http://one/graphql')], async (hub, write, harbour) => {
      let release: () => void = () => undefined;
      harbour.held.set('http://one/graphql', new Promise((resolve) => (release = resolve)));
      const answer = hub.ask('{ language }');
      while (harbour.asked.length === 0) await pause();
      await write([at('http://other/graphql'), QUAY]);
      await until(hub, '{ depth }', 'depth', QUAY.url.length);
      release();
      expect((await answer).body.data).toEqual({ language: 'http://one/graphql' });
    }));

  test('may bring a program, which is watched and stood in for from then on', () =>
    withFile([QUAY], async (hub, write) => {
      expect((await hub.ask('{ depth }')).body.extensions).toBeUndefined();
      await write([QUAY, PIP]);
      await untilKnown(hub, '{ pip { outcome } }');
      const { extensions } = (await hub.ask('{ depth }')).body;
      expect(extensions).toMatchObject({ programs: [{ program: 'PIP', state: 'OK' }] });
    }));

  test('may call a program’s subgraph otherwise, which is stood in for as before, also for a question that has begun', () =>
    withFile([QUAY, PIP], async (hub, write, harbour) => {
      let fail: (reason: Error) => void = () => undefined;
      harbour.held.set(PIP.url, new Promise((_, reject) => (fail = reject)));
      const begun = hub.ask('{ pip { outcome } }');
      while (!harbour.asked.includes(PIP.url)) await pause();
      await write([
        { ...QUAY, url: 'http://other/graphql' },
        { ...PIP, name: 'canada' },
      ]);
      await until(hub, '{ depth }', 'depth', 'http://other/graphql'.length);
      fail(new Error('no'));
      for (const { body } of [await begun, await hub.ask('{ pip { outcome } }')]) {
        expect(body.data).toEqual({ pip: { outcome: 'UNAVAILABLE' } });
        expect(body.extensions).toMatchObject({ programs: [{ program: 'PIP', state: 'DOWN' }] });
      }
    }));

  test('may leave out a subgraph and bring it back', () =>
    withFile([at('http://one/graphql'), QUAY], async (hub, write, harbour) => {
      await write([QUAY]);
      while (!harbour.closed.includes('http://one/graphql')) await pause();
      await write([at('http://one/graphql'), QUAY]);
      await until(hub, '{ language }', 'language', 'http://one/graphql');
    }));

  test.each([
    ['is none', 'type Query {'],
    ['is no supergraph', 'type Query { depth: Int }'],
    ['is empty', ''],
    [
      'names a subgraph that cannot be reached',
      () => composeSupergraph([at('http://one/graphql'), { ...QUAY, url: 'http://nowhere/graphql' }]).supergraphSdl,
    ],
    [
      'is cut off in the middle',
      () => composeSupergraph([at('http://one/graphql'), QUAY]).supergraphSdl.slice(0, -300),
    ],
  ])('and %s is refused, logged, and the one before stays', (_, sdl) =>
    withFile([at('http://one/graphql')], async (hub, write, harbour, log) => {
      await write(typeof sdl === 'string' ? sdl : sdl());
      while (!log().includes('the one before stays')) await pause();
      expect((await hub.ask('{ language }')).body.data).toEqual({ language: 'http://one/graphql' });
      expect(harbour.closed).toEqual([]);
      await write([at('http://one/graphql'), QUAY]);
      await until(hub, '{ depth }', 'depth', QUAY.url.length);
    }),
  );
});

type Subgraphs = Parameters<typeof composeSupergraph>[0];

function at(url: string) {
  return { name: 'harbour', url, sdl: TOY_SDL.harbour };
}

async function withFile(
  first: Subgraphs,
  test: (
    hub: ToyHub,
    write: (next: Subgraphs | string) => Promise<void>,
    harbour: Harbour,
    log: () => string,
  ) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'aeo-hub-supergraph-'));
  const file = join(folder, 'supergraph.graphql');
  const harbour = new Harbour();
  let log = '';
  const sink = new Writable({ write: (chunk, _, done) => ((log += String(chunk)), done()) });
  const logger = createLogger('warn', sink);
  const { supergraphSdl } = composeSupergraph(first);
  await writeFile(file, supergraphSdl);
  try {
    await withToyHub(
      harbour.transportTo,
      (hub) =>
        test(
          hub,
          (next) => writeFile(file, typeof next === 'string' ? next : composeSupergraph(next).supergraphSdl),
          harbour,
          () => log,
        ),
      { questionTimeoutMs: 3_000 },
      { supergraphSdl, followSupergraph: followSupergraphFile(file, logger, 20), logger },
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function until(hub: ToyHub, query: string, field: string, value: unknown): Promise<void> {
  while ((await hub.ask(query)).body.data?.[field] !== value) await pause();
}

async function untilKnown(hub: ToyHub, query: string): Promise<void> {
  while ((await hub.ask(query)).status !== 200) await pause();
}

async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
}
