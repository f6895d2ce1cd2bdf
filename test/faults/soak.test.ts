import { join } from 'node:path';
import { lineMatching } from '../hub/line-matching';
import { startHub, type RunningHub } from '../hub/running-hub';
import { MANIFEST } from './manifest';

const LONG = Boolean(process.env['TEST_LONG']);
/** How long it is under load: half an hour with `npm run test:long`. */
const LOAD_MS = LONG ? 30 * 60_000 : 5_000;
const WARM_UP_MS = LONG ? 60_000 : 5_000;
/** What the heap may hold more at the end: a tenth, or in a short run what caches that are not yet full still take. */
const GROWTH = LONG ? 1.1 : 1.25;
const AT_ONCE = 8;

const IDENTIFIERS = Array.from({ length: 100 }, (_, index) => ({
  scheme: index % 2 === 0 ? 'SCAC' : 'CTPAT_ACCOUNT',
  value:
    index === 0 ? 'MRFW' : index % 2 === 0 ? `X${String.fromCharCode(65 + (index % 26))}Z` : `CT-${30_042_000 + index}`,
}));

/** What partners and carriers ask all day, and what goes wrong of it. */
const QUESTIONS: readonly { readonly query: string; readonly variables?: object }[] = [
  { query: MANIFEST, variables: { identifiers: IDENTIFIERS } },
  { query: MANIFEST, variables: { identifiers: [{ scheme: 'SCAC', value: 'MRFW' }] } },
  { query: '{ searchCompanies(name: "Maple Ridge") { totalCount edges { node { legalName pip { outcome } } } } }' },
  { query: '{ arrangements(partner: JP) { id benefits { code } } programs { code memberTypes { name } } }' },
  { query: '{ company(identifier: { scheme: EIN, value: "nonsense" }) { outcome problem { code } } }' },
  { query: '{ company(identifier: { scheme: SCAC, value: "MRFW" }, asOf: { on: "2999-01-01" }) { outcome } }' },
  { query: '{ nothing }' },
];

describe('the hub under load', () => {
  let hub: RunningHub;
  let token: string;

  beforeAll(async () => {
    const preload = join(__dirname, 'tell-heap.cjs');
    hub = await startHub({
      env: {
        NODE_OPTIONS: `--require ${preload}`,
        HUB_SAMPLE_COMPANIES: '500',
        RATE_LIMIT_IDENTIFIERS: '0',
        RATE_LIMIT_PLANNING: '0',
      },
    });
    token = await hub.token('--role', 'officer', '--program', 'ALL', '--hours', '24');
  });

  afterAll(() => hub?.stop());

  test(
    'holds no more memory after a long time than after a short one',
    async () => {
      await load(WARM_UP_MS);
      const before = await heap();
      await load(LOAD_MS);
      const after = await heap();
      console.log(`heap after collection: ${before} bytes, then ${after} bytes`);
      expect(after / before).toBeLessThan(GROWTH);
    },
    WARM_UP_MS + LOAD_MS + 120_000,
  );

  async function load(milliseconds: number): Promise<void> {
    const until = performance.now() + milliseconds;
    const asking = Array.from({ length: AT_ONCE }, async (_, start) => {
      for (let turn = start; performance.now() < until; turn += 1) {
        const response = await fetch(hub.url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({ ...QUESTIONS[turn % QUESTIONS.length], operationName: null }),
        });
        await response.text();
        expect([200, 400, 429, 503]).toContain(response.status);
      }
    });
    await Promise.all(asking);
  }

  async function heap(): Promise<number> {
    const told = lineMatching(hub.process, /heap after collection: (\d+) bytes/);
    hub.process.kill('SIGUSR2');
    const [, bytes] = await told;
    return Number(bytes);
  }
});
