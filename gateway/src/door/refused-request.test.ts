import { createHash } from 'node:crypto';
import { createConnection } from 'node:net';
import { codesOf, withSoundHub } from './toy-hub.test-kit';

describe('a request that is no question', () => {
  test.each(['text/plain', 'application/x-www-form-urlencoded'])('as a form of type %s is refused', (type) =>
    withSoundHub(async ({ request }, { harbour }) => {
      const body = JSON.stringify({ query: '{ language }' });
      const answer = await request('/graphql', { method: 'POST', headers: { 'content-type': type }, body });
      expect([400, 415]).toContain(answer.status);
      expect(answer.body.errors?.[0]?.extensions['requestId']).toBe(answer.headers.get('x-request-id'));
      expect(harbour.requests).toEqual([]);
    }),
  );

  test('as a plain link from another site is refused', () =>
    withSoundHub(async ({ request }, { harbour }) => {
      const answer = await request(`/graphql?query=${encodeURIComponent('{ language }')}`);
      expect(answer.status).toBe(400);
      expect(codesOf(answer)).toEqual(['BAD_REQUEST']);
      expect(answer.body.errors?.[0]?.extensions['requestId']).toBe(answer.headers.get('x-request-id'));
      expect(harbour.requests).toEqual([]);
    }));

  test.each([
    ['a body that is too large', JSON.stringify({ query: ' '.repeat(70_000) }), 413, 'BODY_TOO_LARGE'],
    ['a body that is no JSON', '{', 400, 'BAD_REQUEST'],
    ['a body that is a list', '[]', 400, 'BAD_REQUEST'],
    ['no body', '', 400, 'BAD_REQUEST'],
  ])('for %s is refused with a code', (_, body, status, code) =>
    withSoundHub(async ({ request }) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await request('/graphql', { method: 'POST', headers, body });
      expect(answer.status).toBe(status);
      expect(codesOf(answer)).toEqual([code]);
    }),
  );

  test.each(['subscription { language }', 'query A { language } query B { language }'])(
    'that is no operation of ours is refused: %s',
    (query) =>
      withSoundHub(async ({ ask }) => {
        const answer = await ask(query);
        expect(answer.status).toBe(400);
        expect(codesOf(answer)).toEqual(['OPERATION_RESOLUTION_FAILURE']);
      }),
  );

  test.each([
    ['a hash that is not that of its query', { version: 1, sha256Hash: '00' }],
    ['another version', { version: 2, sha256Hash: sha256('{ language }') }],
    ['no object', 'x'],
  ])('because its persisted query has %s is refused, by POST and GET', (_, persistedQuery) =>
    withSoundHub(async ({ request }, { harbour }) => {
      const asked = { query: '{ language }', extensions: { persistedQuery } };
      const body = JSON.stringify(asked);
      const search = new URLSearchParams({ ...asked, extensions: JSON.stringify(asked.extensions) });
      for (const answer of [
        await request('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body }),
        await request(`/graphql?${search}`, { headers: { 'apollo-require-preflight': '1' } }),
      ]) {
        expect(answer.status).toBe(400);
        expect(codesOf(answer)).toEqual(['PERSISTED_QUERY_INVALID']);
      }
      expect(harbour.requests).toEqual([]);
    }),
  );

  test('by another method is told which to use', () =>
    withSoundHub(async ({ request }) => {
      const answer = await request('/graphql', { method: 'PUT' });
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toBe('GET, POST');
    }));

  test('for another path is not found', () =>
    withSoundHub(async ({ request }) => {
      const answer = await request('/nowhere');
      expect(answer.status).toBe(404);
      expect(codesOf(answer)).toEqual(['NOT_FOUND']);
    }));

  test('with a Host that is none is answered, not a fault', () =>
    withSoundHub(async ({ gateway }) => {
      expect(await rawStatus(gateway.url, 'GET /graphql?query=%7Blanguage%7D HTTP/1.1\r\nHost: [\r\n')).toBe(400);
    }));

  test('for the plan shows no plan', () =>
    withSoundHub(async ({ ask }) => {
      const { body } = await ask('{ language }', { headers: { 'apollo-query-plan-experimental': '1' } });
      expect(body).toEqual({ data: { language: 'en' } });
    }));
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The status of an answer to bytes that no well-behaved client sends. */
function rawStatus(url: string, head: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(Number(new URL(url).port), '127.0.0.1', () => socket.write(`${head}\r\n`));
    socket.once('error', reject);
    socket.once('data', (data) => {
      socket.destroy();
      resolve(Number(data.toString().split(' ')[1]));
    });
  });
}
