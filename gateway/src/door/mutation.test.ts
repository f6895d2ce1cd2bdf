import { codesOf, withSoundHub, withToyHub } from './toy-hub.test-kit';
import { badTransport, ToySubgraph } from './toy-subgraph.test-kit';

const MOOR = 'mutation { moor(id: "a") { name lifts } }';

describe('a mutation', () => {
  test('by POST is done once, and its answer completed by the other subgraphs', () =>
    withSoundHub(async ({ ask }, { harbour, crane }) => {
      expect((await ask(MOOR)).body).toEqual({ data: { moor: { name: 'Ship a', lifts: 1 } } });
      expect([harbour.requests.length, crane.requests.length]).toEqual([1, 1]);
    }));

  test('by GET is refused, whatever the headers, and reaches no subgraph', () =>
    withSoundHub(async ({ request }, { harbour }) => {
      const headers = { 'apollo-require-preflight': 'true' };
      const answer = await request(`/graphql?query=${encodeURIComponent(MOOR)}`, { headers });
      expect(answer.status).toBe(405);
      expect(codesOf(answer)).toEqual(['BAD_REQUEST']);
      expect(harbour.requests).toEqual([]);
    }));

  test('that a form of another site could send is refused', () =>
    withSoundHub(async ({ request }, { harbour }) => {
      const body = JSON.stringify({ query: MOOR });
      const answer = await request('/graphql', { method: 'POST', headers: { 'content-type': 'text/plain' }, body });
      expect([400, 415]).toContain(answer.status);
      expect(harbour.requests).toEqual([]);
    }));

  test.each([
    ['hangs', () => new Promise<never>(() => {})],
    ['breaks', () => Promise.reject(new Error('socket hang up'))],
  ])('is not sent again when the subgraph %s: that it may have been done is said', (_, execute) => {
    let calls = 0;
    const failing = badTransport(({ query }) => {
      if (query.startsWith('mutation')) calls += 1;
      return execute();
    });
    return withToyHub(
      (name) => (name === 'harbour' ? failing : new ToySubgraph(name)),
      async ({ ask }) => {
        const { body } = await ask(MOOR);
        expect(body.data).toEqual({ moor: null });
        expect(body.errors).toMatchObject([
          {
            path: ['moor'],
            message: expect.stringContaining('Whether it was recorded is not known'),
            extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
          },
        ]);
        expect(calls).toBe(1);
      },
      { subgraphTimeoutMs: 50 },
    );
  });
});
