import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startHub } from '../hub/running-hub';
import { tellingConnections, toldConnections } from './told-connections';

const run = promisify(execFile);

/** What would lead somewhere, were it listened to. */
const TEMPTING = {
  APOLLO_TELEMETRY_DISABLED: 'false',
  APOLLO_KEY: 'service:hub:key',
  APOLLO_GRAPH_REF: 'hub@current',
  APOLLO_SCHEMA_REPORTING: 'true',
  OTEL_SDK_DISABLED: 'true',
};

describe('a hub', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aeo-hub-connections-'));
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('connects to its own database and to nothing else, from its start to its end', async () => {
    const file = join(folder, 'hub');
    let asked = 0;
    const collector = createServer((_, response) => {
      asked += 1;
      response.end();
    }).listen(0, '127.0.0.1');
    await once(collector, 'listening');
    const { port } = collector.address() as AddressInfo;
    const OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${port}`;
    const hub = await startHub({
      env: { ...TEMPTING, OTEL_EXPORTER_OTLP_ENDPOINT, ...tellingConnections(file), HUB_SAMPLE_COMPANIES: '12' },
    });
    try {
      const headers = {
        'content-type': 'application/json',
        authorization: `Bearer ${await hub.token('--role', 'officer', '--program', 'ALL')}`,
      };
      const query = '{ company(identifier: { scheme: SCAC, value: "MRFW" }) { company { pip { outcome } } } }';
      const response = await fetch(hub.url, { method: 'POST', headers, body: JSON.stringify({ query }) });
      expect(await response.text()).toContain('"outcome":"MEMBER"');
      for (const path of ['/ready', '/freshness', '/metrics', '/', '/graphql']) await fetch(new URL(path, hub.url));
    } finally {
      await hub.stop();
      collector.close();
    }
    const told = await toldConnections(file);
    const ports = new Set(told.map((line) => /^connect 127\.0\.0\.1:(\d+)$/.exec(line)?.[1] ?? line));
    // One PostgreSQL; whatever is anything else stands in the set as it is.
    expect([...ports]).toEqual([expect.stringMatching(/^\d+$/)]);
    expect(ports).not.toContain(String(port));
    expect(asked).toBe(0);
  });

  it('would be told of, did it connect to anything else', async () => {
    const file = join(folder, 'control');
    const script = `
      require('node:net').connect(9, '192.0.2.1').on('error', () => {}).destroy();
      require('node:dns').lookup('hub.invalid', () => {});
      fetch('http://127.0.0.1:12345/').catch(() => {});
      const socket = require('node:dgram').createSocket('udp4');
      socket.send('x', 9, '127.0.0.1', () => socket.close());`;
    await run(process.execPath, ['-e', script], { env: { PATH: process.env['PATH'], ...tellingConnections(file) } });
    expect(await toldConnections(file)).toEqual(
      expect.arrayContaining([
        'connect 192.0.2.1:9',
        'look up hub.invalid',
        'connect 127.0.0.1:12345',
        expect.stringMatching(/^datagram /),
      ]),
    );
  });
});
