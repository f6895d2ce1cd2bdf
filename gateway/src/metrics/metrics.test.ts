import { createLogger } from '@aeo-hub/core/log';
import { request as httpRequest } from 'node:http';
import { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { fetch } from 'undici';
import { TrustedDocuments } from '../trusted-documents/trusted-documents';
import { withSoundHub, withToyHub, type ToyHub } from '../door/toy-hub.test-kit';
import { badTransport, ToySubgraph, type ToyName } from '../door/toy-subgraph.test-kit';

/** What `/metrics` at an address answers to a request with this `Host` header: the status, and the code and message of an error. */
function askedAs(host: string, origin: string, headers: Readonly<Record<string, string>> = {}): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(new URL('/metrics', origin), { headers: { ...headers, host } }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += String(chunk)));
      response.on('end', () => {
        if (response.statusCode === 200) return resolve([200]);
        const [error] = JSON.parse(text).errors;
        return resolve([response.statusCode, error.extensions.code, error.message]);
      });
    });
    sent.on('error', reject).end();
  });
}

const HOST_NOT_ALLOWED = [403, 'HOST_NOT_ALLOWED', expect.stringContaining('METRICS_ALLOWED_HOSTS')];

/** The value of a figure with these labels, in whichever order; null when there is none. */
async function figure(
  hub: ToyHub,
  name: string,
  labels: Readonly<Record<string, string>> = {},
): Promise<number | null> {
  const { text } = await hub.request('/metrics');
  for (const line of text.split('\n')) {
    const [, found, given = '', value] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
    const has = Object.entries(labels).every(([label, is]) => given.split(',').includes(`${label}="${is}"`));
    if (found === name && has) return Number(value);
  }
  return null;
}

describe('/metrics', () => {
  test('is text that Prometheus reads, with figures of the process', () =>
    withSoundHub(async (hub) => {
      const { status, headers } = await hub.request('/metrics');
      expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
        200,
        'text/plain; version=0.0.4; charset=utf-8',
        'no-store',
      ]);
      expect(await figure(hub, 'process_resident_memory_bytes')).toBeGreaterThan(1e6);
    }));

  test('counts questions and calls, by what is known beforehand alone', () =>
    withSoundHub(async (hub) => {
      await hub.ask('query MineAlone { ships(ids: ["a", "bb"]) { name lifts } }');
      await hub.ask('{ berth }');
      await hub.ask('{ no such');
      await hub.request('/graphql', { method: 'PUT' });
      const count = 'aeo_hub_question_duration_seconds_count';
      expect(await figure(hub, count, { operation: 'other', status: '200' })).toBe(2);
      expect(await figure(hub, count, { operation: 'other', status: '400' })).toBe(1);
      expect(await figure(hub, count, { operation: 'other', status: '405' })).toBe(1);
      const calls = 'aeo_hub_subgraph_call_duration_seconds_count';
      expect(await figure(hub, calls, { subgraph: 'harbour', state: 'OK' })).toBe(2);
      expect(await figure(hub, calls, { subgraph: 'crane', state: 'OK' })).toBe(1);
      expect(await figure(hub, 'aeo_hub_answer_errors_total', { code: 'other' })).toBe(2);
      const { text } = await hub.request('/metrics');
      expect(text).not.toContain('MineAlone');
      expect(text).not.toContain('BERTH_TAKEN');
    }));

  test('name an operation that is registered, also when it is sent in full, and none that only has its name', () => {
    const registered = 'query Lifts { ship(id: "ab") { lifts } }';
    return withToyHub(
      (name) => new ToySubgraph(name),
      async (hub) => {
        await hub.ask(registered);
        await hub.ask('query Lifts { language }');
        const count = (operation: string) =>
          figure(hub, 'aeo_hub_question_duration_seconds_count', { operation, status: '200' });
        expect([await count('Lifts'), await count('other')]).toEqual([1, 1]);
        expect(await figure(hub, 'aeo_hub_questions_open')).toBe(0);
        expect(await figure(hub, 'aeo_hub_questions_waiting')).toBe(0);
      },
      {},
      { documents: new TrustedDocuments([registered]) },
    );
  });

  test('tells of a breaker that has opened, and of what does not answer', () =>
    withToyHub(
      (name) => (name === 'harbour' ? new ToySubgraph(name) : badTransport(() => Promise.reject(new Error('no')))),
      async (hub) => {
        const breaker = (subgraph: string, state: string) =>
          figure(hub, 'aeo_hub_subgraph_breaker', { subgraph, state });
        await hub.ask('{ ship(id: "a") { lifts } }');
        // Reading the figures probes what does not answer, and while a probe is under way the circuit is half open.
        while ((await breaker('crane', 'open')) !== 1) await pause(20);
        expect(await breaker('crane', 'closed')).toBe(0);
        expect([await breaker('harbour', 'closed'), await breaker('harbour', 'open')]).toEqual([1, 0]);
        expect(await figure(hub, 'aeo_hub_dependency_up', { dependency: 'crane' })).toBe(0);
        expect(await figure(hub, 'aeo_hub_dependency_up', { dependency: 'harbour' })).toBe(1);
        expect(await figure(hub, 'aeo_hub_subgraph_calls_running', { subgraph: 'harbour' })).toBe(0);
      },
    ));

  test('is not there for those who come through a proxy without an operator’s token', () =>
    withSoundHub(async ({ request }) => {
      const { status, body } = await request('/metrics', { headers: { 'x-forwarded-for': '192.0.2.1' } });
      expect([status, body.errors?.[0]?.extensions['code']]).toEqual([404, 'NOT_FOUND']);
    }));

  test('is there for an operator wherever from', () => {
    const caller = { role: 'OPERATOR' } as const;
    return withToyHub(
      (name) => new ToySubgraph(name),
      async ({ request }) => {
        expect((await request('/metrics', { headers: { 'x-forwarded-for': '192.0.2.1' } })).status).toBe(200);
      },
      {},
      { access: { identify: async () => ({ caller, issuer: null, subject: null }) } },
    );
  });

  test('is refused to a local request whose Host header is a name that only resolves to this machine', () =>
    withSoundHub(async ({ gateway: { url } }) => {
      const { port } = new URL(url);
      for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, '[::1]', '10.2.0.7']) {
        expect([host, ...(await askedAs(host, url))]).toEqual([host, 200]);
      }
      for (const host of [`rebound.example:${port}`, 'localhost.rebound.example', 'hub.example']) {
        expect([host, ...(await askedAs(host, url))]).toEqual([host, ...HOST_NOT_ALLOWED]);
      }
      const forwarded = { 'x-forwarded-host': 'localhost', 'x-forwarded-for': '127.0.0.1' };
      expect((await askedAs('rebound.example', url, forwarded))[0]).toBe(404);
    }));

  test('is read by a name of METRICS_ALLOWED_HOSTS, and by an operator with a token by any name', async () => {
    const sound = (name: ToyName) => new ToySubgraph(name);
    await withToyHub(
      sound,
      async ({ gateway: { url } }) => {
        expect(await askedAs('Hub.example:9000', url)).toEqual([200]);
        expect(await askedAs('other.example', url)).toEqual(HOST_NOT_ALLOWED);
      },
      { metricsHosts: ['hub.example'] },
    );
    const identify = async () => ({ caller: { role: 'OPERATOR' }, issuer: null, subject: null }) as const;
    await withToyHub(
      sound,
      async ({ gateway: { url } }) => expect(await askedAs('other.example', url)).toEqual([200]),
      {},
      { access: { identify } },
    );
  });

  test('is at a port of its own alone where there is one, for whoever reaches it', async () => {
    let log = '';
    const sink = new Writable({ write: (chunk, _, done) => ((log += String(chunk)), done()) });
    await withToyHub(
      (name) => new ToySubgraph(name),
      async ({ request }) => {
        expect((await request('/metrics')).status).toBe(404);
        const [, place] = /"url":"([^"]+)","msg":"metrics/.exec(log) ?? [];
        const there = await fetch(`${place}/metrics`, { headers: { 'x-forwarded-for': '192.0.2.1' } });
        expect([there.status, await there.text()]).toEqual([200, expect.stringContaining('# TYPE aeo_hub_')]);
        expect(await askedAs('gateway:9464', String(place))).toEqual([200]);
        expect(await askedAs('rebound.example:9464', String(place))).toEqual(HOST_NOT_ALLOWED);
      },
      { metrics: { host: '127.0.0.1', port: 0 }, metricsHosts: ['gateway'] },
      { logger: createLogger('info', sink) },
    );
  });
});
