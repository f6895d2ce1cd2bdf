import { withSoundHub } from './toy-hub.test-kit';

describe('a question at the door', () => {
  test('is answered from both subgraphs', () =>
    withSoundHub(async ({ ask }) => {
      const { status, body } = await ask('{ ship(id: "ab") { name lifts } }');
      expect(status).toBe(200);
      expect(body).toEqual({ data: { ship: { name: 'Ship ab', lifts: 2 } } });
    }));

  test('may be asked by GET', () =>
    withSoundHub(async ({ request }) => {
      const query = encodeURIComponent('{ language }');
      const { body } = await request(`/graphql?query=${query}`, { headers: { 'apollo-require-preflight': '1' } });
      expect(body.data).toEqual({ language: 'en' });
    }));

  test.each([
    ['fr-CA, en;q=0.5', 'fr'],
    ['es', 'es'],
    ['de', 'en'],
  ])('with Accept-Language %s is answered in %s, and the answer says so', (asked, answered) =>
    withSoundHub(async ({ ask }) => {
      const { body, headers } = await ask('{ language }', { headers: { 'accept-language': asked } });
      expect(body.data).toEqual({ language: answered });
      expect(headers.get('content-language')).toBe(answered);
      expect(headers.get('vary')).toBe('Accept-Language, Authorization');
    }),
  );

  test('keeps its own request id through the subgraphs and back', () =>
    withSoundHub(async ({ ask }) => {
      const { body, headers } = await ask('{ requestId }', { headers: { 'x-request-id': 'truck-17.a' } });
      expect(body.data).toEqual({ requestId: 'truck-17.a' });
      expect(headers.get('x-request-id')).toBe('truck-17.a');
    }));

  test.each(['', 'two words', 'x'.repeat(129), 'a,b'])('gets an id when its own is %j', (id) =>
    withSoundHub(async ({ ask }) => {
      const { body, headers } = await ask('{ requestId }', { headers: { 'x-request-id': id } });
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      expect(body.data).toEqual({ requestId: headers.get('x-request-id') });
    }),
  );

  test('that names one entity many times asks each subgraph for it once, and gets it as often', () =>
    withSoundHub(async ({ ask }, { crane }) => {
      const { body } = await ask('{ ships(ids: ["a", "bb", "a", "a", "bb"]) { id lifts } }');
      expect(crane.lastIds()).toEqual(['a', 'bb']);
      expect(body.data).toEqual({
        ships: ['a', 'bb', 'a', 'a', 'bb'].map((id) => ({ id, lifts: id.length })),
      });
    }));

  test('about a repeated entity that fails says so at each place', () =>
    withSoundHub(async ({ ask }) => {
      const { body } = await ask('{ ships(ids: ["sunk", "a", "sunk"]) { lifts } }');
      expect(body.data).toEqual({ ships: [{ lifts: null }, { lifts: 1 }, { lifts: null }] });
      expect(body.errors?.map(({ path }) => path)).toEqual([
        ['ships', 0, 'lifts'],
        ['ships', 2, 'lifts'],
      ]);
    }));
});
