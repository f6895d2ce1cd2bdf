import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { withTestDatabase } from '@aeo-hub/core/database';
import { lineMatching } from '../hub/line-matching';
import { REPOSITORY } from '../hub/running-hub';

const STANDING =
  'query ($asked: [_Any!]!) { _entities(representations: $asked) { ... on Company { pip { memberships { account } } } } }';

const MAPLE = { __typename: 'Company', companyId: 'm', on: '2026-11-22', knownAt: null, pipAccounts: ['PIP-0001042'] };

describe('a subgraph that runs alone', () => {
  it(
    'logs its own fault under the id of the question, without a member, and tells the caller nothing of it',
    () =>
      withTestDatabase({ entities: [], migrations: [] }, async (database, url) => {
        const child = spawn(process.execPath, ['subgraphs/pip/dist/main.js', 'serve'], {
          cwd: REPOSITORY,
          env: { PATH: process.env['PATH'], PIP_DATABASE_URL: url, PORT: '0', HUB_ACCESS: 'off' },
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        const logged = lineMatching(child, /^\{.*"unexpected error".*$/);
        try {
          const [, endpoint = ''] = await lineMatching(child, /ready at (\S+)/);
          await database.query('DROP TABLE membership_event CASCADE');
          const response = await fetch(endpoint, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-request-id': 'q-1', 'accept-language': 'es' },
            body: JSON.stringify({ query: STANDING, variables: { asked: [MAPLE] } }),
          });
          expect(await response.json()).toMatchObject({
            errors: [
              {
                message: expect.stringContaining('El hub no pudo responder'),
                extensions: { code: 'INTERNAL_SERVER_ERROR' },
              },
            ],
          });
          const [line = ''] = await logged;
          expect(JSON.parse(line)).toMatchObject({
            subgraph: 'pip',
            requestId: 'q-1',
            err: { message: 'relation "membership_event" does not exist', code: '42P01' },
          });
          expect(line).not.toContain('PIP-0001042');
        } finally {
          logged.catch(() => undefined);
          const gone = once(child, 'exit');
          child.kill('SIGTERM');
          await gone;
        }
      }),
    60_000,
  );
});
