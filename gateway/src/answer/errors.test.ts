import { codesOf, withSoundHub, withToyHub } from '../door/toy-hub.test-kit';
import { ToySubgraph } from '../door/toy-subgraph.test-kit';

describe('an error', () => {
  test('of the subgraphs with a code of its own passes, without what else it carries', () =>
    withSoundHub(async ({ ask }) => {
      const { body } = await ask('{ berth }', { headers: { 'x-request-id': 'r1' } });
      expect(body.errors).toEqual([
        {
          message: 'The berth is taken.',
          path: ['berth'],
          extensions: { code: 'BERTH_TAKEN', subgraph: 'harbour', requestId: 'r1' },
        },
      ]);
    }));

  test('of the hub is masked in the language of the caller, and logged under the id of the question', () =>
    withSoundHub(async ({ ask, log }) => {
      const { body, text } = await ask('{ leak }', { headers: { 'x-request-id': 'r2', 'accept-language': 'fr' } });
      expect(body.errors).toEqual([
        {
          message: expect.stringContaining('Le hub n’a pas pu répondre'),
          path: ['leak'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', subgraph: 'harbour', requestId: 'r2' },
        },
      ]);
      expect(text).not.toMatch(/ECONNREFUSED|10\.0\.0|secret/);
      expect(log()).toMatch(/"requestId":"r2".*ECONNREFUSED/);
    }));

  test.each([
    ['{ ship(id: "a") { nme } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ ship(id: "a") { name }', 'GRAPHQL_PARSE_FAILED'],
    ['query A { berth } query B { berth }', 'OPERATION_RESOLUTION_FAILURE'],
    ['{ ship(id: "a", on: "2025-02-30") { name } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query($x: ID!) { ship(id: $x) { name } }', 'BAD_USER_INPUT'],
    ['{ ships(ids: ["a"]) { fleet { fleet { fleet { fleet { name } } } } } }', 'QUERY_TOO_DEEP'],
  ])('of the caller, as %s, is a 400 with the reason', (query, code) =>
    withSoundHub(async ({ ask }, { harbour }) => {
      const answer = await ask(query);
      expect(answer.status).toBe(400);
      expect(codesOf(answer)).toEqual([code]);
      expect(answer.body.errors?.[0]?.extensions['requestId']).toBe(answer.headers.get('x-request-id'));
      expect(harbour.requests).toEqual([]);
    }),
  );

  test('with a number beyond the doubles is a 400, though the operation does not use it', () =>
    withSoundHub(async ({ request }, { harbour }) => {
      const body = '{"query":"{ language berth }","variables":{"unused":[1e999]}}';
      const answer = await request('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      expect(answer.status).toBe(400);
      expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
      expect(harbour.requests).toEqual([]);
    }));

  test.each([101, 5_000, 30_000])('with lists within one another %s levels deep is a 400', (depth) =>
    withSoundHub(async ({ request }, { harbour }) => {
      const value = '['.repeat(depth) + ']'.repeat(depth);
      const answer = await request('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: `{"query":"{ language berth }","variables":{"unused":${value}}}`,
      });
      expect(answer.status).toBe(400);
      expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
      expect(harbour.requests).toEqual([]);
    }),
  );

  test('is none of an empty operationName, which many clients send', () =>
    withSoundHub(async ({ request }) => {
      const post = (query: string) =>
        request('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query, operationName: '' }),
        });
      expect((await post('query A { berth }')).status).toBe(200);
      expect(codesOf(await post('query A { berth } query B { berth }'))).toEqual(['OPERATION_RESOLUTION_FAILURE']);
      const url = `/graphql?operationName=&query=${encodeURIComponent('query A { berth }')}`;
      expect((await request(url, { headers: { 'apollo-require-preflight': 'true' } })).status).toBe(200);
    }));

  test('of the caller, as null for a variable that has a default, is a 400 with the reason', () =>
    withSoundHub(async ({ ask }, { harbour }) => {
      for (const query of [
        'query($v: Boolean = true) { language @include(if: $v) }',
        'query($v: ID = "a") { ship(id: $v) { name } }',
      ]) {
        const answer = await ask(query, { variables: { v: null } });
        expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_USER_INPUT']]);
        expect(answer.body.errors?.[0]?.message).toContain('Variable "$v" must not be null');
      }
      expect(harbour.requests).toEqual([]);
    }));

  test.each([
    ['unknown directives', `{ language ${times(10, (n) => `@aa${n}`)} }`, 'Unknown directive "@aa0".'],
    ['one unknown directive again and again', `{ language ${times(10, () => '@aa')} }`, 'Unknown directive "@aa".'],
    ['unknown fields', `{ ${times(200, (n) => `x${n}`)} }`, 'Cannot query field "x0" on type "Query".'],
    [
      'unknown arguments',
      `{ language(${times(200, (n) => `x${n}: 1`)}) }`,
      'Unknown argument "x0" on field "Query.language".',
    ],
    ['unknown fragments', `{ ${times(200, (n) => `...X${n}`)} }`, 'Unknown fragment "X0".'],
    ['unused variables', `query(${times(200, (n) => `$x${n}: Int`)}) { language }`, 'Variable "$x0" is never used.'],
    ['fields that conflict', `{ ${times(60, (n) => `a: ship(id: "${n}") { name }`)} }`, 'Fields "a" conflict'],
  ])('of the caller, as many %s, stops the validation, and is one', (_, query, message) =>
    withSoundHub(async ({ ask }) => {
      const { status, body } = await ask(query);
      expect(status).toBe(400);
      expect(body.errors).toHaveLength(1);
      expect(body.errors?.[0]?.message).toContain(message);
    }),
  );

  test('of the caller, as faulty variables that are long, is answered shortly', () =>
    withSoundHub(async ({ ask }) => {
      const ids = Array.from({ length: 15 }, () => ({ long: 'x'.repeat(3_000) }));
      const { status, text } = await ask('query($ids: [ID!]!) { ships(ids: $ids) { name } }', { variables: { ids } });
      expect(status).toBe(400);
      expect(text.length).toBeLessThan(25_000);
    }));

  test('is none for lists within lists as deep as a question needs', () =>
    withSoundHub(async ({ ask }) => {
      const { body } = await ask('{ ships(ids: ["a"]) { fleet { fleet { fleet { name } } } } }');
      expect(body).toEqual({ data: { ships: [{ fleet: [{ fleet: [{ fleet: [{ name: "Ship a's's's" }] }] }] }] } });
    }));

  test.each([true, false])(
    'in the value of an enum lists the values that callers may write (in production: %s)',
    (isProduction) =>
      withToyHub(
        (name) => new ToySubgraph(name),
        async ({ ask }) => {
          const list = 'Write one of CA, US.';
          const literal = await ask('{ flags(of: [{ flag: CA }, { flag: SECRET }]) }');
          expect([literal.status, codesOf(literal)]).toEqual([400, ['GRAPHQL_VALIDATION_FAILED']]);
          expect(literal.body.errors?.[0]?.message).toBe(`Value "SECRET" does not exist in "Flag" enum. ${list}`);
          const query = 'query($of: [FlagInput!]!) { flags(of: $of) }';
          for (const flag of ['SECRET', 'USA']) {
            const variable = await ask(query, { variables: { of: [{ flag: 'CA' }, { flag }] } });
            expect([variable.status, codesOf(variable)]).toEqual([400, ['BAD_USER_INPUT']]);
            expect(variable.body.errors?.[0]?.message).toBe(
              `Variable "$of" got invalid value "${flag}" at "of[1].flag"; Value "${flag}" does not exist in "Flag" enum. ${list}`,
            );
          }
          const sound = await ask(query, { variables: { of: [{ flag: 'US' }] } });
          expect(sound.body).toEqual({ data: { flags: 'US' } });
        },
        { isProduction },
      ),
  );

  test('in a date says how to write one, before any subgraph is asked', () =>
    withSoundHub(async ({ ask }, { harbour }) => {
      const variables = { on: '30/06/2025' };
      const { status, body } = await ask('query($on: Date) { ship(id: "a", on: $on) { name } }', { variables });
      expect(status).toBe(400);
      expect(body.errors?.[0]?.message).toContain('write it like "2025-06-30"');
      expect(harbour.requests).toEqual([]);
    }));

  test('in a date of the query itself says where it stands', () =>
    withSoundHub(async ({ ask }) => {
      const { body } = await ask('{\n  ship(id: "a", on: 2025) { name }\n}');
      expect(body.errors).toMatchObject([{ locations: [{ line: 2, column: 21 }] }]);
    }));

  test('is added where a part is missing without one', () =>
    withSoundHub(async ({ ask }) => {
      const answer = await ask('{ hollow { id filling } }');
      expect(answer.body.data).toEqual({ hollow: null });
      expect(codesOf(answer)).toEqual(['ANSWER_INCOMPLETE']);
      expect(answer.body.errors?.[0]?.path?.[0]).toBe('hollow');
      expect(answer.body).not.toHaveProperty('extensions');
    }));
});

/** So many parts of a document, one after the other. */
function times(count: number, part: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => part(index)).join(' ');
}
