import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeSupergraph } from '@aeo-hub/schema';
import { graphql, parse } from 'graphql';
import { lineMatching } from '../hub/line-matching';
import { REPOSITORY } from '../hub/running-hub';

type Resolvers = NonNullable<Extract<Parameters<typeof buildSubgraphSchema>[0], { typeDefs: unknown }>['resolvers']>;

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';

interface Answer {
  readonly status: number;
  readonly data?: unknown;
  readonly errors?: unknown;
}

const BOOKS = {
  sdl: `${LINK} type Query { book(id: ID!): Book } type Book @key(fields: "id") { id: ID! title: String }`,
  resolvers: { Query: { book: (_: unknown, { id }: { id: string }) => ({ id, title: `Book ${id}` }) } },
};
const REVIEWS = {
  sdl: `${LINK} type Book @key(fields: "id") { id: ID! stars: Int }`,
  resolvers: { Book: { __resolveReference: ({ id }: { id: string }) => ({ id, stars: id.length }) } },
};

describe('npm run gateway -- --supergraph FILE', () => {
  let folder: string;
  const servers: Server[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aeo-hub-any-'));
    const subgraphs = [];
    for (const [name, { sdl, resolvers }] of Object.entries({ books: BOOKS, reviews: REVIEWS })) {
      subgraphs.push({ name, sdl, url: await serve(sdl, resolvers) });
    }
    await writeFile(join(folder, 'supergraph.graphql'), composeSupergraph(subgraphs).supergraphSdl);
  });

  afterAll(async () => {
    for (const server of servers) server.close().closeAllConnections();
    await rm(folder, { recursive: true });
  });

  it('answers over a supergraph of others, with whatever the hub adds to an answer of its own', async () => {
    const child = start({ PORT: '0' });
    const gone = once(child, 'exit');
    try {
      const [, url = ''] = await lineMatching(child, /"url":"([^"]+)","msg":"gateway answers"/);
      const ask = async (query: string): Promise<Answer> => {
        const headers = { 'content-type': 'application/json' };
        const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
        return { status: response.status, ...((await response.json()) as object) };
      };
      expect(await ask('{ book(id: "abc") { title stars } }')).toMatchObject({
        status: 200,
        data: { book: { title: 'Book abc', stars: 3 } },
      });
      servers[1]?.close().closeAllConnections();
      const { data, errors } = await ask('{ book(id: "abc") { title stars } }');
      expect(data).toEqual({ book: { title: 'Book abc', stars: null } });
      expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'reviews' } }]);
      expect((await fetch(`${url}/ready`)).status).toBe(200);
    } finally {
      child.kill('SIGTERM');
    }
    expect(await gone).toEqual([0, null]);
  });

  it('is refused in production', async () => {
    const child = start({ PORT: '0', NODE_ENV: 'production' });
    const said = lineMatching(child, /refused when NODE_ENV is production/);
    expect(await once(child, 'exit')).toEqual([1, null]);
    await said;
  });

  function start(env: Readonly<Record<string, string>>) {
    return spawn(process.execPath, ['gateway/dist/main.js', '--supergraph', join(folder, 'supergraph.graphql')], {
      cwd: REPOSITORY,
      env: { PATH: process.env['PATH'], ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  async function serve(sdl: string, resolvers: object): Promise<string> {
    const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as Resolvers });
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', async () => {
        const { query, variables } = JSON.parse(body);
        const result = await graphql({ schema, source: query, variableValues: variables });
        response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
      });
    });
    servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  }
});
