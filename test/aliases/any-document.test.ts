import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { join } from 'node:path';
import { lineMatching } from '../hub/line-matching';
import { startHub, type RunningHub } from '../hub/running-hub';
import { API, FIELD_NAMES } from '../random/api';
import { randomMutation, randomQuery, type RandomQuery } from '../random/random-query';
import { withRandomVariables } from '../random/random-variables';
import { wildAliases } from '../random/wild-aliases';

const LONG = Boolean(process.env['TEST_LONG']);
/** 100,000 different ones with `npm run test:long`, unless TEST_DOCUMENTS says how many. */
const DOCUMENTS = Number(process.env['TEST_DOCUMENTS'] ?? (LONG ? 100_000 : 800));
/** TEST_SEED repeats a run: it prints its seed. */
const SEED = Number(process.env['TEST_SEED'] ?? Date.now() % 2 ** 31);
const AT_ONCE = 4;
const QUARTERS = [1, 2, 3, 4] as const;
/**
 * How much more the heap may hold after the last quarter than after the second. The gateway holds 2,000 operations, their plans and what it
 * parsed, each subgraph half a million characters of documents; all of these are full after the second quarter of 100,000 documents. The
 * few documents of a short run do not fill them, so it sends the same ones in each quarter.
 */
const GROWTH = LONG ? 1.1 : 1.2;

const MATERIAL = {
  deepest: 4,
  values: {
    value: ['MRFW', 'PIP-0001042', 'CT-30042217', '712003144', 'ADB010517K21', 'XEXX010101000', 'nonsense', ''],
    on: ['2026-01-31', '2010-11-02', '1900-01-01', '2999-01-01'],
    knownAt: ['2026-01-31T12:00:00Z', '2999-01-01T00:00:00Z', null],
    name: ['Maple Ridge', 'a', '%', ''],
    country: ['CA', 'JP', 'EU'],
    in: ['JP', 'KR', 'DE', 'EU'],
    partner: ['JP', 'DE', 'EU'],
    code: ['CTPAT-JP', 'PIP-KR', 'none'],
    first: [0, 1, 10, 100, 101, -1],
    after: ['', 'bm9uZQ==', null],
    account: ['PIP-0001042', 'CT-30042217', 'none'],
    scheduled: [true, false, null],
    memberType: ['CARRIER', 'IMPORTER', null],
    nativeStatus: ['Member', 'Certified', 'autorizado', 'none'],
    effectiveOn: ['2025-06-01', '2010-11-02'],
    recordedAt: ['2025-06-01T12:00:00Z', null],
    validUntil: ['2030-01-01', null],
    reason: ['a test', ''],
    grantee: ['JP', 'TRADERS', 'XX'],
  },
};

const PLAIN = fc.oneof(
  { weight: 9, arbitrary: randomQuery(API, MATERIAL) },
  { weight: 1, arbitrary: randomMutation(API, MATERIAL) },
);
const REQUEST = wildAliases(API, FIELD_NAMES, withRandomVariables(API, PLAIN)).map(({ wild, variables }) => ({
  query: wild,
  variables,
}));

const CALLERS = [
  'partner --country JP',
  'partner --country EU',
  'officer --program ALL',
  'officer --program CTPAT',
  'carrier --company SCAC:MRFW',
  'analyst',
  'operator',
];

/** Codes that no document of a caller may cause: faults of the hub, and programs or stores that did not answer. */
const FAULTS: ReadonlySet<unknown> = new Set([
  'INTERNAL_SERVER_ERROR',
  'ANSWER_INCOMPLETE',
  'SUBGRAPH_UNAVAILABLE',
  'AUDIT_UNAVAILABLE',
  'RECEIPT_UNAVAILABLE',
  'ISSUER_UNAVAILABLE',
  'OVERLOADED',
  'other',
]);

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message?: unknown; readonly extensions?: { readonly code?: unknown } }[];
  readonly extensions?: { readonly programs?: readonly { readonly program: string; readonly state: string }[] };
}

describe('whatever valid document it is sent, with whatever aliases and variables, the hub', () => {
  let hub: RunningHub;
  const tokens = [''];
  const statuses = new Map<number, number>();
  const codesSeen = new Map<string, number>();

  beforeAll(async () => {
    console.log(`${DOCUMENTS} documents, TEST_SEED=${SEED}`);
    hub = await startHub({
      env: {
        NODE_OPTIONS: `--require ${join(__dirname, '..', 'faults', 'tell-heap.cjs')}`,
        HUB_SAMPLE_COMPANIES: '100',
        CARRIER_DOCUMENTS: 'any',
        ANSWER_CACHE_MB: '1',
        RATE_LIMIT_IDENTIFIERS: '0',
        RATE_LIMIT_PLANNING: '0',
        MAX_TOKENS: '10000',
        MAX_ALIASES: '10000',
        MAX_ROOT_FIELDS: '100',
        MAX_DIRECTIVES: '10000',
      },
    });
    for (const caller of CALLERS) tokens.push(await hub.token('--role', ...caller.split(' '), '--hours', '24'));
  });

  afterAll(() => hub?.stop());

  test(
    'answers by data or by coded errors, and its heap does not grow',
    async () => {
      const heaps: number[] = [];
      for (const quarter of QUARTERS) {
        const requests = fc.tuple(REQUEST, fc.constantFrom(...tokens));
        await fc.assert(
          fc.asyncProperty(fc.array(requests, { minLength: AT_ONCE, maxLength: AT_ONCE }), async (all) => {
            await Promise.all(all.map(([request, token]) => expectSoundAnswer(request, token)));
          }),
          { numRuns: DOCUMENTS / AT_ONCE / QUARTERS.length, seed: LONG ? SEED + quarter : SEED },
        );
        heaps.push(await heap());
      }
      console.log(`heap after each quarter: ${heaps.join(', ')}; ${counts(statuses)}; ${counts(codesSeen)}`);
      const [, full = 0] = heaps;
      expect((heaps.at(-1) ?? Infinity) / full).toBeLessThan(GROWTH);
      // Most documents are executed, not refused for a value.
      expect(statuses.get(200) ?? 0).toBeGreaterThan(DOCUMENTS / 2);
    },
    LONG ? 4 * 3_600_000 : 300_000,
  );

  test('counts no fault, opens no circuit and leaves no rejection unhandled', async () => {
    const figures = await (await fetch(new URL('/metrics', hub.url))).text();
    const codes = [...figures.matchAll(/^aeo_hub_answer_errors_total\{code="(\w+)"\}/gm)].map(([, code]) => code);
    expect(codes).toContain('BAD_USER_INPUT');
    expect(codes.filter((code) => code !== 'other' && FAULTS.has(code))).toEqual([]);
    expect(figures).toMatch(/^aeo_hub_unhandled_rejections_total 0$/m);
    expect(figures).toMatch(/^aeo_hub_subgraph_breaker\{subgraph="pip",state="closed"\} 1$/m);
    expect(figures).not.toMatch(/^aeo_hub_subgraph_breaker\{[^}]*state="(open|half_open)"\} 1$/m);
  });

  async function expectSoundAnswer(request: RandomQuery, token: string): Promise<void> {
    const response = await fetch(hub.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(request),
    });
    const text = await response.text();
    const { data, errors = [], extensions } = JSON.parse(text) as Answer;
    const codes = errors.map(({ extensions: own }) => own?.code);
    const faults = [
      // 413: now and then values are so long together that the body is too large.
      ![200, 400, 413].includes(response.status) && `status ${response.status}`,
      (response.status === 413) !== codes.includes('BODY_TOO_LARGE') &&
        `status ${response.status} with ${codes.join()}`,
      response.status === 200 && data === undefined && 'no data',
      response.status !== 200 && errors.length === 0 && 'no error',
      codes.some((code) => typeof code !== 'string' || FAULTS.has(code)) && `codes ${codes.join(', ')}`,
      extensions?.programs?.some(({ state }) => state !== 'OK') && JSON.stringify(extensions.programs),
      /\bat \/|node_modules|SELECT |relation "/.test(text) && text,
      hub.process.exitCode !== null && 'the process has ended',
    ];
    expect(faults.filter(Boolean)).toEqual([]);
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    for (const code of codes) codesSeen.set(String(code), (codesSeen.get(String(code)) ?? 0) + 1);
  }

  async function heap(): Promise<number> {
    const told = lineMatching(hub.process, /heap after collection: (\d+) bytes/);
    hub.process.kill('SIGUSR2');
    const [, bytes] = await told;
    return Number(bytes);
  }
});

test('the documents are valid, and most of their arguments are variables', () => {
  const requests = fc.sample(REQUEST, { numRuns: 200, seed: SEED });
  expect(requests.flatMap(({ query }) => validate(API, parse(query)))).toEqual([]);
  expect(requests.filter(({ variables }) => Object.keys(variables).length > 1).length).toBeGreaterThan(50);
});

function counts(of: ReadonlyMap<unknown, number>): string {
  return [...of].map(([what, times]) => `${String(what)}: ${times}`).join(', ');
}
