import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { lineMatching } from '../hub/line-matching';
import { REPOSITORY } from '../hub/running-hub';
import { ServedSupergraph } from './served-supergraph';

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
  let served: ServedSupergraph;

  beforeAll(async () => {
    served = await ServedSupergraph.open({ books: BOOKS, reviews: REVIEWS });
  });

  afterAll(() => served?.close());

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
      served.end('reviews');
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
    return spawn(process.execPath, ['gateway/dist/main.js', '--supergraph', served.file], {
      cwd: REPOSITORY,
      env: { PATH: process.env['PATH'], ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }
});
