import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { REPOSITORY, startHub, type RunningHub } from '../hub/running-hub';
import { randomQuery } from '../random/random-query';

const LONG = Boolean(process.env['TEST_LONG']);
const api = buildSchema(readFileSync(join(REPOSITORY, 'schema', 'api.graphql'), 'utf8'));

const ANYTHING = randomQuery(api, {
  deepest: 6,
  values: {
    value: ['PIP-0001042', 'CT-30042217', 'MRFW', '712003144', 'ADB010517K21', 'nonsense', '', '𝒳\u0000'],
    on: ['2026-01-31', '2010-11-02', '1900-01-01', '2999-01-01'],
    knownAt: ['2026-01-31T12:00:00Z', '2999-01-01T00:00:00Z'],
    name: ['Maple Ridge', 'a', '%', ''],
    country: ['CA', 'JP', 'XX', 'EU'],
    in: ['JP', 'KR', 'DE', 'EU'],
    partner: ['JP', 'DE', 'EU', 'XX'],
    code: ['CTPAT-JP', 'PIP-KR', 'none'],
    first: [0, 1, 10, 100, 101, -1],
    after: ['', 'bm9uZQ==', 'x'],
  },
});

/** Answers that say what is wrong with a question, or that the hub is too busy for it. Anything else of the five hundreds is a fault. */
const SOUND = [200, 400, 401, 403, 404, 405, 413, 415, 422, 429, 503];

const VALID = `{"query":"{ programs { code } company(identifier: { scheme: SCAC, value: \\"MRFW\\" }) { outcome } }"}`;

describe('whatever it is sent, the hub', () => {
  let hub: RunningHub;
  const tokens: string[] = [];

  beforeAll(async () => {
    hub = await startHub({ env: { HUB_SAMPLE_COMPANIES: '100', RATE_LIMIT_PLANNING: '0' } });
    for (const caller of ['officer --program ALL', 'partner --country JP', 'carrier --company SCAC:MRFW', 'analyst']) {
      tokens.push(await hub.token('--role', ...caller.split(' ')));
    }
  });

  afterAll(() => hub?.stop());

  afterEach(() => expect(hub.process.exitCode).toBeNull());

  test('answers valid questions of any shape, and never by a fault of its own', async () => {
    const numRuns = LONG ? 10_000 : 150;
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(ANYTHING, fc.constantFrom('', ...tokens), async (asked, token) => {
        const { status, text } = await post(JSON.stringify(asked), token);
        expect(SOUND).toContain(status);
        if (status === 200) answered += 1;
        expect(text).not.toMatch(/INTERNAL_SERVER_ERROR|ANSWER_INCOMPLETE|SUBGRAPH_UNAVAILABLE/);
        expect(text).not.toMatch(/\bat \/|node_modules|SELECT |relation "/);
      }),
      { numRuns },
    );
    // Most of them were questions, and not all refused.
    expect(answered).toBeGreaterThan(numRuns / 4);
  }, 1_800_000);

  test('refuses any body that is none, by a status that says so', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, fc.constantFrom('', ...tokens), async (body, token) => {
        const { status, text } = await post(body, token);
        expect(SOUND).toContain(status);
        expect(text).not.toMatch(/INTERNAL_SERVER_ERROR/);
      }),
      { numRuns: LONG ? 20_000 : 300 },
    );
  }, 1_800_000);

  test('lives through any bytes on its port', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 400 }), async (bytes) => {
        const answered = await sent(Buffer.from(bytes));
        expect(answered === '' || /^HTTP\/1\.1 [1-4]\d\d /.test(answered)).toBe(true);
      }),
      { numRuns: LONG ? 5_000 : 100 },
    );
    expect((await post(VALID, tokens[0] ?? '')).status).toBe(200);
  }, 1_800_000);

  async function post(body: string | Uint8Array, token: string): Promise<{ status: number; text: string }> {
    const response = await fetch(hub.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: typeof body === 'string' ? body : Buffer.from(body),
    });
    return { status: response.status, text: await response.text() };
  }

  /** What comes back before either side closes. */
  function sent(bytes: Buffer): Promise<string> {
    return new Promise((resolve) => {
      const socket = connect(Number(new URL(hub.url).port), '127.0.0.1');
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(answer));
      socket.end(bytes);
    });
  }
});

/** A sound request with some of its bytes changed, cut off or repeated, or bytes that never were one. */
const mutated = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.json().map((text) => Buffer.from(text)),
  fc
    .array(fc.tuple(fc.nat(VALID.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
    .map((changes) => changes.reduce((bytes, [at, byte]) => (bytes.writeUInt8(byte, at), bytes), Buffer.from(VALID))),
  fc.nat(VALID.length).map((length) => Buffer.from(VALID.slice(0, length))),
  fc.nat(2_000).map((times) => Buffer.from(`{"query":"${'{a'.repeat(times)}"}`)),
);
