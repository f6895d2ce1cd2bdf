import { createTestDatabase, type TestDatabase } from '@aeo-hub/core/database';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { writeTrustedIssuers } from '../deployment/trusted-issuers';
import { lineMatching } from '../hub/line-matching';
import { REPOSITORY, temporaryFolder } from '../hub/running-hub';

const QUERY = '{ company(identifier: { scheme: SCAC, value: "MRFW" }) { outcome } }';

describe('a gateway served alone that receives SIGTERM', () => {
  let database: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await temporaryFolder();
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await database.drop();
  });

  it('answers requests during a grace longer than its time for closing, and the last ones after it', async () => {
    // A registry that takes 900 ms.
    const registry = createServer(async (request, response) => {
      const body = await text(request);
      const [, key = 'company'] = /(\w+) ?: ?company\b/.exec(body) ?? [];
      await pause(900);
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ data: { [key]: { outcome: 'FOUND' } } }));
    });
    registry.listen(0, '127.0.0.1');
    await once(registry, 'listening');
    const { port } = registry.address() as AddressInfo;
    const gateway = start({
      DRAIN_GRACE_MS: '5000',
      DRAIN_TIMEOUT_MS: '3000',
      REGISTRY_URL: `http://127.0.0.1:${port}/graphql`,
      WARM_UP: 'off',
    });
    const gone = once(gateway, 'exit');
    try {
      const [, url = ''] = await lineMatching(gateway, /"url":"([^"]+)","msg":"gateway answers"/);
      const began = performance.now();
      gateway.kill('SIGTERM');
      expect((await fetch(`${url}/ready`)).status).toBe(503);
      await pause(4_500 - (performance.now() - began));
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: QUERY }),
      });
      expect([response.status, await response.json()]).toEqual([
        200,
        expect.objectContaining({ data: { company: { outcome: 'FOUND' } } }),
      ]);
      expect(performance.now() - began).toBeGreaterThan(5_000);
      expect(await gone).toEqual([0, null]);
    } finally {
      gateway.kill('SIGKILL');
      registry.close().closeAllConnections();
    }
  }, 60_000);

  it('gives up a start that waits for its database, within its time for stopping', async () => {
    const silent = createTcpServer((socket) => socket.on('error', () => undefined)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const connected = once(silent, 'connection');
    const { port } = silent.address() as AddressInfo;
    const gateway = start({
      DATABASE_URL: `postgres://hub:hub@127.0.0.1:${port}/hub`,
      DRAIN_TIMEOUT_MS: '2000',
      HUB_ACCESS: 'on',
      TRUSTED_ISSUERS_FILE: (await writeTrustedIssuers(folder)).path,
    });
    const gone = once(gateway, 'exit');
    const said = lineMatching(gateway, /^NOT_CLOSED: the start did not end in time/);
    const [socket] = (await connected) as [Socket];
    try {
      const began = performance.now();
      gateway.kill('SIGTERM');
      await said;
      expect(await gone).toEqual([1, null]);
      // A connection is waited for 10 s.
      expect(performance.now() - began).toBeLessThan(6_000);
    } finally {
      gateway.kill('SIGKILL');
      socket.destroy();
      silent.close();
    }
  }, 60_000);

  it('ends in order during its warm-up', async () => {
    // A registry that never answers: the warm-up waits for it as long as for any subgraph.
    const registry = createServer((request) => void request.resume());
    registry.listen(0, '127.0.0.1');
    await once(registry, 'listening');
    const asked = once(registry, 'request');
    const { port } = registry.address() as AddressInfo;
    const gateway = start({ REGISTRY_URL: `http://127.0.0.1:${port}/graphql` });
    const gone = once(gateway, 'exit');
    const answers = lineMatching(gateway, /gateway answers/);
    try {
      await asked;
      gateway.kill('SIGTERM');
      expect(await gone).toEqual([0, null]);
      // It has not said that it is ready.
      await expect(answers).rejects.toThrow('ended (0)');
    } finally {
      gateway.kill('SIGKILL');
      registry.close().closeAllConnections();
    }
  }, 60_000);

  function start(env: Readonly<Record<string, string>>): ChildProcess {
    return spawn(process.execPath, ['gateway/dist/main.js', 'serve'], {
      cwd: REPOSITORY,
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: database.url,
        GATEWAY_KEYS_DIR: folder,
        HUB_DATA_DIR: folder,
        PORT: '0',
        HUB_ACCESS: 'off',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }
});
