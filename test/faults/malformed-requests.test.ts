import { startHub, type RunningHub } from '../hub/running-hub';
import { MALFORMED, type RequestBody } from './malformed-requests';

interface Answer {
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[];
}

/** Codes of faults of the hub. */
const FAULTS: ReadonlySet<unknown> = new Set(['INTERNAL_SERVER_ERROR', 'ANSWER_INCOMPLETE', 'SUBGRAPH_UNAVAILABLE']);

describe('a malformed request', () => {
  let hub: RunningHub;
  let authorization: string;

  beforeAll(async () => {
    hub = await startHub({ env: { HUB_SAMPLE_COMPANIES: '0', RATE_LIMIT_PLANNING: '0' } });
    authorization = `Bearer ${await hub.token('--role', 'officer', '--program', 'ALL')}`;
  });

  afterAll(() => hub?.stop());

  test.each(Object.entries(MALFORMED))(
    'with %s is answered, or refused by a code that says whose fault it is',
    async (_, bodies) => {
      const faults: unknown[] = [];
      for (const body of bodies) {
        const { status, text, codes } = await answerTo(body);
        const isSound = status === 200 || (status >= 400 && status < 500 && codes.length > 0);
        const isCoded = codes.every((code) => typeof code === 'string' && !FAULTS.has(code));
        if (!isSound || !isCoded || /stack|node_modules/i.test(text)) faults.push({ body, status, text });
      }
      expect(faults).toEqual([]);
    },
    300_000,
  );

  test('leaves no fault of the hub in the figures', async () => {
    const figures = await (await fetch(new URL('/metrics', hub.url))).text();
    expect(figures).toContain('aeo_hub_answer_errors_total{code="BAD_USER_INPUT"}');
    expect(figures).not.toContain('aeo_hub_answer_errors_total{code="INTERNAL_SERVER_ERROR"}');
  });

  async function answerTo(body: RequestBody) {
    const response = await fetch(hub.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    const { errors = [] } = JSON.parse(text) as Answer;
    return { status: response.status, text, codes: errors.map(({ extensions }) => extensions?.code) };
  }
});
