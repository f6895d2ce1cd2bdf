import { SCHEMA_FOLDER } from '@aeo-hub/schema';
import { buildSchema, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkScalars } from '../door/check-scalars';
import { withSoundHub } from '../door/toy-hub.test-kit';
import { EXAMPLE_QUERY, exampleCommand } from './example-query';

const ELSEWHERE = /(?:src|href|url\(|import)\s*=?\s*["'(]?\s*(?:https?:)?\/\/[a-z]/i;

describe('GraphiQL', () => {
  test('the page and its style sheet load nothing from anywhere else, and the browser is told to keep it so', () =>
    withSoundHub(async ({ request }) => {
      const page = await request('/');
      expect(page.status).toBe(200);
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(page.text).not.toMatch(ELSEWHERE);
      expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; /);
      expect(page.headers.get('content-security-policy')).not.toMatch(/https?:|\*/);
      expect((await request('/graphiql/graphiql.css')).text).not.toMatch(ELSEWHERE);
    }));

  test('all that the page names is there', () =>
    withSoundHub(async ({ request }) => {
      const { text } = await request('/');
      const named = [...text.matchAll(/(?:src|href)="(graphiql\/[^"]+)"/g)].map(([, path]) => `/${path}`);
      expect(named).toEqual(
        ['graphiql.css', 'workers.js', 'graphiql.js', 'start.js'].map((name) => `/graphiql/${name}`),
      );
      const workers = ['editorWorkerService', 'json', 'graphql'].map((label) => `/graphiql/${label}.worker.js`);
      for (const path of [...named, ...workers]) {
        const { status, headers, text: body } = await request(path);
        expect({ path, status }).toEqual({ path, status: 200 });
        expect(headers.get('content-type')).toMatch(path.endsWith('.css') ? 'text/css' : 'text/javascript');
        expect(body.length).toBeGreaterThan(100);
      }
    }));

  test('a browser that has a file already is not sent it again', () =>
    withSoundHub(async ({ request }) => {
      const etag = (await request('/graphiql/start.js')).headers.get('etag') ?? '';
      const again = await request('/graphiql/start.js', { headers: { 'if-none-match': etag } });
      expect([again.status, again.text]).toEqual([304, '']);
    }));

  test('what is not part of it is not found', () =>
    withSoundHub(async ({ request }) => {
      expect((await request('/graphiql/secret')).body.errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
    }));

  test('the example is a question that the hub can be asked', () => {
    const api = buildSchema(readFileSync(join(SCHEMA_FOLDER, 'api.graphql'), 'utf8'));
    checkScalars(api);
    expect(validate(api, parse(EXAMPLE_QUERY))).toEqual([]);
  });

  test('the example goes into any shell as one line', () => {
    const command = exampleCommand('http://127.0.0.1:4000', null);
    const [, body = ''] = /^curl -s http:\/\/127\.0\.0\.1:4000\/graphql -H '[^']+' -d '([^'\n]+)'$/.exec(command) ?? [];
    expect(JSON.parse(body).query).toMatch(/^query Standing \{ company/);
  });
});
