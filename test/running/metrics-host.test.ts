import { createTestDatabase } from '@aeo-hub/core/database';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { lineMatching } from '../hub/line-matching';
import { REPOSITORY } from '../hub/running-hub';

describe('the metrics of a subgraph served alone', () => {
  it('are refused to a request whose Host header is not an allowed name', async () => {
    const database = await createTestDatabase();
    const env = { PATH: process.env['PATH'], PIP_DATABASE_URL: database.url, PORT: '0', HUB_ACCESS: 'off' };
    const child = spawn(process.execPath, ['subgraphs/pip/dist/main.js', 'serve'], {
      cwd: REPOSITORY,
      env: { ...env, DRAIN_GRACE_MS: '0', METRICS_ALLOWED_HOSTS: 'pip,pip.example' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const gone = once(child, 'exit');
    try {
      const [, origin = ''] = await lineMatching(child, /ready at (\S+)\/graphql/);
      const { host } = new URL(origin);
      for (const allowed of [host, 'localhost', 'pip:4002', 'pip.example']) {
        expect([allowed, await metricsAs(allowed, origin)]).toEqual([allowed, [200, '# HELP ']]);
      }
      for (const refused of ['rebound.example', 'registry:4001']) {
        expect([refused, await metricsAs(refused, origin)]).toEqual([refused, [403, 'The Hos']]);
      }
    } finally {
      child.kill('SIGTERM');
      await gone;
      await database.drop();
    }
  }, 60_000);
});

/** The status and the first letters of `/metrics`, asked by a name. */
function metricsAs(host: string, origin: string): Promise<readonly [status: number | undefined, start: string]> {
  return new Promise((resolve, reject) => {
    get(new URL('/metrics', origin), { headers: { host } }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += String(chunk)));
      response.on('end', () => resolve([response.statusCode, text.slice(0, 7)]));
    }).on('error', reject);
  });
}
