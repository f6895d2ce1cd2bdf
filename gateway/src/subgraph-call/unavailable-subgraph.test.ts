import { composeSupergraph } from '@aeo-hub/schema';
import { codesOf, withToyHub } from '../door/toy-hub.test-kit';
import { badTransport, ToySubgraph } from '../door/toy-subgraph.test-kit';
import type { SubgraphTransport } from '../transport/subgraph-transport';

describe('a subgraph that does not answer', () => {
  const harbour = new ToySubgraph('harbour');
  const question = '{ ships(ids: ["a", "bb"]) { name load: lifts spareLifts } }';

  test.each([
    ['hangs', 'TIMEOUT', () => new Promise<never>(() => {})],
    ['breaks', 'SUBGRAPH_UNAVAILABLE', () => Promise.reject(new Error('connect ECONNREFUSED 127.0.0.1:4002'))],
    ['answers for one entity too few', 'SUBGRAPH_UNAVAILABLE', async () => ({ data: { _entities: [{ lifts: 1 }] } })],
  ])('because it %s is named with the code %s at every field concerned, and the rest is answered', (_, code, execute) =>
    withToyHub(
      (name) => (name === 'harbour' ? harbour : badTransport(execute)),
      async ({ ask, log }) => {
        const { status, headers, body, text } = await ask(question, { headers: { 'x-request-id': 'r3' } });
        expect([status, headers.get('retry-after')]).toEqual([200, code === 'TIMEOUT' ? '2' : null]);
        expect(body.data).toEqual({
          ships: [
            { name: 'Ship a', load: null, spareLifts: null },
            { name: 'Ship bb', load: null, spareLifts: null },
          ],
        });
        const unavailable = {
          message: expect.stringContaining('crane'),
          path: ['ships'],
          extensions: { code, subgraph: 'crane', requestId: 'r3' },
        };
        expect(body.errors).toEqual([unavailable, unavailable]);
        expect(text).not.toContain('ECONNREFUSED');
        expect(log()).toContain('"requestId":"r3","clientId":null,"subgraph":"crane"');
      },
      { subgraphTimeoutMs: 50 },
    ),
  );

  test('in time, so that nothing is answered, is a 503 that says when to ask again', () =>
    withToyHub(
      () => badTransport(() => new Promise<never>(() => {})),
      async ({ ask }) => {
        const answer = await ask('{ mine: ship(id: "a") { name } }');
        expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
        expect(answer.body.data).toEqual({ mine: null });
        expect(codesOf(answer)).toEqual(['TIMEOUT']);
      },
      { subgraphTimeoutMs: 50 },
    ));

  test('at the root of the question is named at the root field', () =>
    withToyHub(
      () => badTransport(() => Promise.reject(new Error('no'))),
      async ({ ask }) => {
        const answer = await ask('{ mine: ship(id: "a") { name } }');
        expect(answer.body.data).toEqual({ mine: null });
        expect(answer.body.errors?.map(({ path }) => path)).toEqual([['mine']]);
        expect(codesOf(answer)).toEqual(['SUBGRAPH_UNAVAILABLE']);
      },
    ));
});

/** A subgraph that answers for a program, by what it declares. */
const PIP_SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  interface ProgramStanding { outcome: String! }
  type PipStanding implements ProgramStanding { outcome: String! }
  type Company @key(fields: "id") { id: ID! pip: PipStanding }
  type Query { standing: PipStanding }`;
const REGISTRY_SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Company @key(fields: "id") { id: ID! }
  type Query { company: Company }`;

describe('a program that answers nothing at all', () => {
  const pip = { name: 'pip', url: 'http://pip/graphql', sdl: PIP_SDL };
  const registry = { name: 'registry', url: 'http://registry/graphql', sdl: REGISTRY_SDL };
  const { supergraphSdl } = composeSupergraph([pip]);
  const { supergraphSdl: ofCompanies } = composeSupergraph([pip, registry]);

  test.each([
    ['GRAPHQL_VALIDATION_FAILED', 1],
    ['BAD_USER_INPUT', 1],
    [undefined, 1],
    ['INTERNAL_SERVER_ERROR', 2],
  ])(
    'but an error, as %s, is UNAVAILABLE and DOWN: a null would not name the program; %i calls are made',
    (code, calls) => {
      let asked = 0;
      const refuse: SubgraphTransport['execute'] = async ({ query }) => {
        if (!query.includes('standing')) return { data: { __typename: 'Query' } };
        asked += 1;
        return { errors: [{ message: 'No.', ...(code && { extensions: { code } }) }] };
      };
      return withToyHub(
        () => badTransport(refuse),
        async ({ ask }) => {
          const { body } = await ask('{ standing { outcome } }');
          expect(asked).toBe(calls);
          expect(body.errors).toBeUndefined();
          expect(body.data).toEqual({ standing: { outcome: 'UNAVAILABLE' } });
          expect(body.extensions).toMatchObject({ programs: [{ program: 'PIP', state: 'DOWN' }] });
        },
        {},
        { supergraphSdl },
      );
    },
  );

  test('is UNAVAILABLE whatever its subgraph is called', () => {
    const renamed = composeSupergraph([{ ...pip, name: 'canada' }]).supergraphSdl;
    return withToyHub(
      () => badTransport(() => Promise.reject(new Error('no'))),
      async ({ ask }) => {
        const { body } = await ask('{ standing { outcome } }');
        expect(body.errors).toBeUndefined();
        expect(body.data).toEqual({ standing: { outcome: 'UNAVAILABLE' } });
        expect(body.extensions).toMatchObject({ programs: [{ program: 'PIP', state: 'DOWN' }] });
      },
      {},
      { supergraphSdl: renamed },
    );
  });

  test('has no fallback where a subgraph is only called as one', () => {
    const other = composeSupergraph([{ ...pip, sdl: 'type Query { weather: String }' }]).supergraphSdl;
    return withToyHub(
      () => badTransport(() => Promise.reject(new Error('no'))),
      async ({ ask }) => {
        const answer = await ask('{ weather }');
        expect(answer.body.data).toEqual({ weather: null });
        expect(codesOf(answer)).toEqual(['SUBGRAPH_UNAVAILABLE']);
        expect(answer.body).not.toHaveProperty('extensions');
      },
      {},
      { supergraphSdl: other },
    );
  });

  test.each([[null], [[null]]])('of a company, as %j and no error, is UNAVAILABLE and DOWN', (entities) =>
    withToyHub(
      (name: string) =>
        badTransport(async () => ({
          data: name === 'pip' ? { _entities: entities } : { company: { __typename: 'Company', id: 'c' } },
        })),
      async ({ ask }) => {
        const { body } = await ask('{ company { id pip { outcome } } }');
        expect(body.errors).toBeUndefined();
        expect(body.data).toEqual({ company: { id: 'c', pip: { outcome: 'UNAVAILABLE' } } });
        expect(body.extensions).toMatchObject({ programs: [{ program: 'PIP', state: 'DOWN' }] });
      },
      {},
      { supergraphSdl: ofCompanies },
    ),
  );
});
