import { join } from 'node:path';
import { lineMatching } from '../hub/line-matching';
import { startHub } from '../hub/running-hub';

test('a rejection that no code handles is logged, the hub goes on answering, and a test that stops the hub fails', async () => {
  const hub = await startHub({ env: { NODE_OPTIONS: `--require ${join(__dirname, 'reject-at-signal.cjs')}` } });
  const logged = lineMatching(hub.process, /unhandled rejection/);
  hub.process.kill('SIGUSR2');
  await logged;
  const response = await fetch(hub.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ programs { code } }' }),
  });
  expect(response.status).toBe(200);
  await expect(hub.stop()).rejects.toThrow('an orphan');
});
