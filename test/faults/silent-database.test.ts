import { createTestDatabase, type TestDatabase } from '@aeo-hub/core/database';
import { once } from 'node:events';
import { startHub, temporaryFolder, type RunningHub } from '../hub/running-hub';
import { NamedConnectionsProxy } from './named-connections-proxy';

const QUESTION = `{ company(identifier: { scheme: SCAC, value: "MRFW" }) {
  outcome company { pip { outcome } ctpat { outcome } mexicanAeo { outcome } recognitions(in: JP) { complete } } } }`;
const ANSWER = {
  company: {
    outcome: 'FOUND',
    company: {
      pip: { outcome: 'MEMBER' },
      ctpat: { outcome: 'MEMBER' },
      mexicanAeo: { outcome: 'NOT_CONFIRMED' },
      recognitions: { complete: true },
    },
  },
};

/** Short deadlines, so that the test need not wait for those of production; how they follow from each other is the same. */
const DEADLINES = {
  QUESTION_TIMEOUT_MS: '5000',
  SUBGRAPH_TIMEOUT_MS: '2000',
  QUERY_TIMEOUT_MS: '1500',
  OWNER_QUERY_TIMEOUT_MS: '3000',
  DISCLOSURE_TIMEOUT_MS: '12000',
  DRAIN_TIMEOUT_MS: '6000',
  ANSWER_CACHE_MB: '0',
};

/** Until a connection that went silent has been given up and replaced, and the registry has read the program's outbox again, on a busy machine. */
const RECOVERS_MS = 60_000;

describe('a database connection that falls silent without closing', () => {
  let database: TestDatabase;
  let proxy: NamedConnectionsProxy;
  let dataDir: string;
  let hub: RunningHub;
  let japan: string;
  let officer: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    proxy = await NamedConnectionsProxy.open(database.url);
    dataDir = await temporaryFolder();
    hub = await start();
    japan = await hub.token('--role', 'partner', '--country', 'JP');
    officer = await hub.token('--role', 'officer', '--program', 'PIP');
    expect(await answer()).toEqual(ANSWER);
    expect(await recorded()).toBe('RECORDED');
  }, 240_000);

  afterAll(async () => {
    await hub.stop();
    await proxy.close();
    await database.drop();
  });

  test('is given up and opened anew, each in turn: the hub answers, follows and records again', async () => {
    const names = proxy.names.filter((name) => name !== '');
    expect(names.length).toBeGreaterThan(10);
    // With npm run test:long one after the other; else all that the hub has at once.
    const turns = process.env['TEST_LONG'] ? names.map((name) => [name]) : [names];
    for (const turn of turns) {
      proxy.silence((name) => turn.includes(name));
      // Whatever is asked meanwhile is answered in time: right, or with what is missing.
      const meanwhile = await ask(japan, QUESTION);
      expect([turn, [200, 503].includes(meanwhile.status)]).toEqual([turn, true]);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      proxy.speak();
      await becomes(turn, answer, ANSWER);
      await becomes(turn, recorded, 'UNCHANGED');
      await becomes(turn, readiness, { status: 200, down: [] });
    }
  }, 1_800_000);

  test('does not keep the process from ending in time, nor the next from starting', async () => {
    proxy.silence(() => true);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const began = performance.now();
    hub.process.kill('SIGTERM');
    await once(hub.process, 'exit');
    // Its DRAIN_TIMEOUT_MS, and what a busy machine adds.
    expect(performance.now() - began).toBeLessThan(10_000);
    proxy.speak();
    hub = await start();
    expect(await answer()).toEqual(ANSWER);
  }, 240_000);

  function start(): Promise<RunningHub> {
    return startHub({ dataDir, env: { ...DEADLINES, DATABASE_URL: proxy.url, HUB_SAMPLE_COMPANIES: '20' } });
  }

  async function ask(token: string, query: string, variables: object = {}) {
    const response = await fetch(hub.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: Record<string, unknown>; errors?: unknown };
    return { status: response.status, data, errors };
  }

  async function answer(): Promise<unknown> {
    const { data, errors } = await ask(japan, QUESTION);
    return errors ?? data;
  }

  /** An officer's entry that is on record already: it takes its turn at the history, and changes nothing. */
  async function recorded(): Promise<unknown> {
    const { data, errors } = await ask(
      officer,
      `mutation ($input: MemberConsentInput!) { recordPipConsent(input: $input) { outcome } }`,
      { input: { account: 'PIP-0001042', grantee: 'AD', kind: 'GIVEN', effectiveOn: '2026-01-01', reason: 'a test' } },
    );
    const recording = data?.['recordPipConsent'] as { outcome: string } | null | undefined;
    return recording?.outcome ?? errors;
  }

  async function readiness() {
    const response = await fetch(new URL('/ready', hub.url));
    const { dependencies } = (await response.json()) as { dependencies: readonly { name: string; state: string }[] };
    return { status: response.status, down: dependencies.filter(({ state }) => state !== 'OK') };
  }

  async function becomes(turn: readonly string[], read: () => Promise<unknown>, wanted: unknown): Promise<void> {
    const deadline = performance.now() + RECOVERS_MS;
    for (;;) {
      const found = await read();
      if (JSON.stringify(found) === JSON.stringify(wanted) || performance.now() > deadline) {
        expect([turn, found]).toEqual([turn, wanted]);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
});
