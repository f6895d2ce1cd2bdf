import type { GraphQLFormattedError } from 'graphql';
import { withToyHub } from '../door/toy-hub.test-kit';
import { badTransport, ToySubgraph } from '../door/toy-subgraph.test-kit';

const QUESTION = '{ ships(ids: ["a", "bb"]) { name lifts } }';

/** Answers for the second of two entities only, with an error for the first; tells how often it was called. */
function crane(extensions?: GraphQLFormattedError['extensions']) {
  const calls = { count: 0 };
  const transport = badTransport(async () => {
    calls.count += 1;
    const path = ['_entities', 0, 'lifts'];
    const error = { message: 'no row in lift_2 at db.internal', path, ...(extensions && { extensions }) };
    return { data: { _entities: [{ lifts: null }, { lifts: 2 }] }, errors: [error] };
  });
  return { calls, transport };
}

describe('an error in the response of a subgraph', () => {
  test.each([
    ['without extensions', undefined],
    ['without a code', { host: 'db.internal' }],
    ['with null for a code', { code: null }],
  ])('%s is passed on, masked, beside the rest of the response, and the call is not repeated', (_, extensions) => {
    const { calls, transport } = crane(extensions);
    return withToyHub(
      (name) => (name === 'crane' ? transport : new ToySubgraph('harbour')),
      async ({ ask, log }) => {
        const { status, body, text } = await ask(QUESTION, { headers: { 'x-request-id': 'r4' } });
        expect(status).toBe(200);
        expect(body.data).toEqual({
          ships: [
            { name: 'Ship a', lifts: null },
            { name: 'Ship bb', lifts: 2 },
          ],
        });
        expect(body.errors).toEqual([
          {
            message: expect.stringContaining('failed to answer'),
            path: ['ships', 0, 'lifts'],
            extensions: { code: 'INTERNAL_SERVER_ERROR', subgraph: 'crane', requestId: 'r4' },
          },
        ]);
        expect(text).not.toContain('db.internal');
        expect(log()).toMatch(/"requestId":"r4".*db\.internal.*"masked error"/);
        expect(calls.count).toBe(1);
      },
    );
  });

  test.each([
    ['of a fault has the call repeated once', 'INTERNAL_SERVER_ERROR', 2],
    ['of a refusal is an answer', 'LIFT_RESERVED', 1],
  ])('with the code %s', (_, code, attempts) => {
    const { calls, transport } = crane({ code });
    return withToyHub(
      (name) => (name === 'crane' ? transport : new ToySubgraph('harbour')),
      async ({ ask }) => {
        expect((await ask(QUESTION)).body.errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
        expect(calls.count).toBe(attempts);
      },
    );
  });
});
